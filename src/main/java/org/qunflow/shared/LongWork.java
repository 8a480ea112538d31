package org.qunflow.shared;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Work that may take long: imports, replays, rounds. Its statements have no limit of time and its connections come from
 * a pool of their own, so that it never keeps a page waiting. A transaction that has begun keeps the connection it has:
 * begin the long work first.
 */
public final class LongWork {
    private static final ThreadLocal<Boolean> UNDER_WAY = ThreadLocal.withInitial(() -> false);

    private LongWork() {}

    /** Does long work in this thread. */
    public static void run(Runnable work) {
        get(() -> {
            work.run();
            return null;
        });
    }

    /** The same with a result. */
    public static <T> T get(Supplier<T> work) {
        boolean before = UNDER_WAY.get();
        UNDER_WAY.set(true);
        try {
            return work.get();
        } finally {
            if (!before) {
                UNDER_WAY.remove();
            }
        }
    }

    /** True if this thread is at long work. */
    public static boolean isUnderWay() {
        return UNDER_WAY.get();
    }

    /** A piece of this thread's work for another thread: long there if it is long here. */
    public static <T> Callable<T> piece(Supplier<T> work) {
        return isUnderWay() ? () -> get(work) : work::get;
    }
}
