package org.qunflow.engine.node;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.qunflow.engine.TimeTravel;
import org.qunflow.engine.move.InterventionRunner;
import org.qunflow.engine.step.Folded;
import org.qunflow.engine.work.FailureSweep;
import org.qunflow.shared.LongWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** What the engine room does by itself on every node: beat, reap, try failed items again, fold counters. */
@Component("engineHousekeeping")
@ConditionalOnProperty(prefix = "camunda.bpm.job-execution", name = "enabled", matchIfMissing = true)
class Housekeeping implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final Nodes nodes;
    private final TimeTravel time;
    private final FailureSweep failures;
    private final InterventionRunner interventions;
    private final List<Folded> counters;
    private final JobAttempts attempts;
    private ScheduledExecutorService threads;

    Housekeeping(
            Nodes nodes,
            TimeTravel time,
            FailureSweep failures,
            InterventionRunner interventions,
            List<Folded> counters,
            JobAttempts attempts) {
        this.nodes = nodes;
        this.time = time;
        this.failures = failures;
        this.interventions = interventions;
        this.counters = counters;
        this.attempts = attempts;
    }

    @Override
    public synchronized void start() {
        threads = Executors.newScheduledThreadPool(3, Housekeeping::daemon);
        every(2, "beat", nodes::beat);
        every(5, "reap", nodes::reap);
        every(5, "failed items", () -> whileTimeGoes(failures::sweep));
        every(1, "interventions", () -> whileTimeGoes(() -> LongWork.run(interventions::run)));
        every(60, "fold counters", () -> counters.forEach(Folded::fold));
        every(60, "tidy attempts", attempts::tidy);
    }

    @Override
    public synchronized void stop() {
        threads.shutdown();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
            nodes.leave();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("Could not say good-bye: {}", e.getMessage());
        }
        threads = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    private void whileTimeGoes(Runnable work) {
        if (!time.standsStill()) {
            work.run();
        }
    }

    private void every(int seconds, String what, Runnable work) {
        threads.scheduleWithFixedDelay(() -> quietly(what, work), 0, seconds, TimeUnit.SECONDS);
    }

    private static void quietly(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping ({}) failed: {}", what, e.getMessage());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "engine-housekeeping");
        thread.setDaemon(true);
        return thread;
    }
}
