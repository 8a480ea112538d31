package org.qunflow.insight.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many of those who joined a group are still in it after so many weeks, as Kaplan and Meier estimate it: those who
 * have not been in it so long count as far as they go.
 */
final class Survival {
    static final int WEEKS = 26;

    private Survival() {}

    /**
     * Percent who stay at least 0, 1, 2 … weeks; ends where nobody is left to tell.
     *
     * @param left how many left after so many weeks
     * @param staying how many are still there after so many weeks
     */
    static List<Double> of(Map<String, Long> left, Map<String, Long> staying) {
        long watched = sum(left) + sum(staying);
        List<Double> curve = new ArrayList<>();
        double share = 100;
        for (int week = 0; week <= WEEKS && watched > 0; week++) {
            curve.add(share);
            long gone = left.getOrDefault("" + week, 0L);
            share *= 1 - (double) gone / watched;
            watched -= gone + staying.getOrDefault("" + week, 0L);
        }
        return curve;
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
