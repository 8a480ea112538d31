package org.qunflow.outreach.quota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The three ways in which the platform counts the messages to one recipient (wecom.md, quota). */
public enum QuotaMode {
    /** As many as the month has days; the platform's default. */
    MONTH {
        @Override
        Period around(LocalDate day) {
            LocalDate first = day.withDayOfMonth(1);
            return new Period(this, first, first.plusMonths(1), day.lengthOfMonth());
        }
    },
    /** Seven from Monday to Sunday. */
    WEEK {
        @Override
        Period around(LocalDate day) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Period(this, monday, monday.plusWeeks(1), DAYS_OF_A_WEEK);
        }
    },
    /** One. */
    DAY {
        @Override
        Period around(LocalDate day) {
            return new Period(this, day, day.plusDays(1), 1);
        }
    };

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int SHORTEST_MONTH = 28;

    /** The period that a day lies in. */
    abstract Period around(LocalDate day);

    /** The fewest slots that a period has. */
    public int fewest() {
        return switch (this) {
            case MONTH -> SHORTEST_MONTH;
            case WEEK -> DAYS_OF_A_WEEK;
            case DAY -> 1;
        };
    }
}
