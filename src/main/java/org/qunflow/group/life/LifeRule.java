package org.qunflow.group.life;

import java.util.List;

/**
 * The days of a community's clocks.
 *
 * @param checkDays days on which a group is checked, ascending, each before the verdict
 * @param verdictDay day on which a lead is asked what becomes of it
 * @param badBelow a check with less health is bad
 * @param badChecks after so many bad checks in a row a lead is asked
 */
public record LifeRule(List<Integer> checkDays, int verdictDay, int badBelow, int badChecks) {
    public static final int LAST_DAY = 730;
    public static final int MOST_CHECKS = 12;

    public LifeRule {
        checkDays = checkDays.stream().sorted().distinct().toList();
        if (checkDays.isEmpty() || checkDays.get(0) < 1 || checkDays.get(checkDays.size() - 1) >= verdictDay) {
            throw new IllegalArgumentException("Checks are on days from 1 to the day before the verdict on "
                    + verdictDay + ", not on " + checkDays);
        }
    }

    /** The day of the clock on which something happens next, after the day that was checked last. */
    public int nextDay(int checked) {
        return checkDays.stream().filter(d -> d > checked).findFirst().orElse(verdictDay);
    }
}
