package org.qunflow.channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The few threads that work off outbox and inbox; at shutdown they claim nothing more and finish what is under way. */
@Component
class Workers implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(3);

    private final Dispatcher dispatcher;
    private final InboxWorker inbox;
    private final ChannelSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Workers(Dispatcher dispatcher, InboxWorker inbox, ChannelSettings settings) {
        this.dispatcher = dispatcher;
        this.inbox = inbox;
        this.settings = settings;
    }

    @Override
    public boolean isAutoStartup() {
        return settings.dispatch();
    }

    @Override
    public synchronized void start() {
        running = true;
        for (int n = 1; n <= settings.threads(); n++) {
            begin("dispatcher-" + n, settings.idle(), () -> dispatcher.round(() -> running));
        }
        begin("outbox-sweep", settings.sweep(), dispatcher::sweep);
        begin("inbox", settings.idle(), inbox::round);
    }

    @Override
    public synchronized void stop() {
        running = false;
        threads.forEach(LockSupport::unpark);
        long until = System.nanoTime() + settings.lease().toNanos();
        threads.forEach(thread -> await(thread, until));
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void begin(String name, Duration idle, BooleanSupplier round) {
        Thread thread = new Thread(() -> work(name, idle, round), name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void work(String name, Duration idle, BooleanSupplier round) {
        while (running) {
            try {
                if (!round.getAsBoolean()) {
                    rest(idle);
                }
            } catch (RuntimeException e) {
                log.warn("{} could not work and tries again: {}", name, e.toString());
                rest(AFTER_TROUBLE);
            }
        }
    }

    private void rest(Duration time) {
        if (running) {
            LockSupport.parkNanos(this, time.toNanos());
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
