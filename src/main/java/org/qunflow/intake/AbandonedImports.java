package org.qunflow.intake;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks from time to time for imports that a stopped or killed node has left; servers do, the command line does not. */
@Component
@ConditionalOnWebApplication
class AbandonedImports implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedImports.class);

    private final ImportRunner runner;
    private final ImportSettings settings;
    private ScheduledExecutorService clock;

    AbandonedImports(ImportRunner runner, ImportSettings settings) {
        this.runner = runner;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        long every = settings.sweep().toMillis();
        clock = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "abandoned-imports"));
        clock.scheduleWithFixedDelay(this::sweep, every, every, TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        try {
            runner.sweep();
        } catch (RuntimeException e) {
            LOG.warn("Cannot look for abandoned imports now: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void stop() {
        clock.shutdownNow();
        clock = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return clock != null;
    }
}
