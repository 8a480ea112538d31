package org.qunflow.engine.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;

/** A delegate that notes where it was rung, and breaks for the business keys it is told to. */
public class ProbeDelegate implements JavaDelegate {
    public final List<String> rung = new CopyOnWriteArrayList<>();
    public final Set<String> broken = ConcurrentHashMap.newKeySet();
    public volatile String lastTemplate;

    @Override
    public void execute(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (broken.contains(key)) {
            throw new IllegalStateException("broken for " + key);
        }
        Steps.settings(execution).optional("template").ifPresent(t -> lastTemplate = t);
        rung.add(key + " " + execution.getCurrentActivityId());
        Steps.answer(execution, Map.of("probed", true));
    }
}
