package org.qunflow.intake.command;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Patience of a command with what a killed one may have left: its lease ends by time alone.
 *
 * @param atMost longer than any lease of the dead; who holds it still is alive
 */
record LeaseWait(Duration atMost, Duration step) {
    private static final Duration STEP = Duration.ofMillis(500);

    static LeaseWait of(Duration lease) {
        return new LeaseWait(lease.plusSeconds(5), STEP);
    }

    /** Tries until the answer is not "held", or patience ends; says that it waits if it has to. */
    <T> T until(Supplier<T> attempt, Predicate<T> held, Runnable says) {
        T answer = attempt.get();
        if (held.test(answer)) {
            says.run();
        }
        long end = System.nanoTime() + atMost.toNanos();
        while (held.test(answer) && System.nanoTime() < end) {
            pause();
            answer = attempt.get();
        }
        return answer;
    }

    private void pause() {
        try {
            Thread.sleep(step.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a lease", e);
        }
    }
}
