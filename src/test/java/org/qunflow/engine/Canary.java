package org.qunflow.engine;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sings when a hostile model makes it, or calls it. */
public class Canary implements JavaDelegate, ExecutionListener {
    static final AtomicInteger SONGS = new AtomicInteger();

    public Canary() {
        sing();
    }

    public static void sing() {
        SONGS.incrementAndGet();
    }

    @Override
    public void execute(DelegateExecution execution) {
        sing();
    }

    @Override
    public void notify(DelegateExecution execution) {
        sing();
    }
}
