package org.qunflow.sop.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.LongWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The threads of this node that work off runs, whoever started them and on whatever node. */
@Component
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class MigrationWorkers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationWorkers.class);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Mover mover;
    private final TimeTravel time;
    private final MigrationSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    MigrationWorkers(Mover mover, TimeTravel time, MigrationSettings settings) {
        this.mover = mover;
        this.time = time;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int n = 1; n <= settings.threads(); n++) {
            Thread thread = new Thread(() -> LongWork.run(this::work), "migration-" + n);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(LockSupport::unpark);
        long until = System.nanoTime() + PATIENCE;
        threads.forEach(thread -> await(thread, until));
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            if (!worked() && running) {
                LockSupport.parkNanos(this, settings.idle().toNanos());
            }
        }
    }

    private boolean worked() {
        try {
            return !time.standsStill() && mover.round();
        } catch (RuntimeException e) {
            LOG.warn("A migration could not be worked on and is tried again: {}", e.toString());
            return false;
        }
    }

    private static void await(Thread thread, long until) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, until - System.nanoTime()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
