package org.qunflow.team;

import java.time.LocalTime;
import java.util.Locale;

/**
 * From when to when a day is worked.
 *
 * @param opens minute of the day, inclusive
 * @param closes minute of the day, exclusive; 1440 is midnight
 */
public record Hours(int opens, int closes) {
    private static final int HOUR = 60;
    static final int DAY = 24 * HOUR;

    public Hours {
        if (opens < 0 || closes > DAY || opens >= closes) {
            throw new IllegalArgumentException("From minute " + opens + " to " + closes + " is no time of a day");
        }
    }

    public static Hours of(LocalTime opens, LocalTime closes) {
        int end = closes.toSecondOfDay() / HOUR;
        return new Hours(opens.toSecondOfDay() / HOUR, end == 0 ? DAY : end);
    }

    public String from() {
        return written(opens);
    }

    /** Midnight at the end of the day is written 00:00, as a browser's field does. */
    public String to() {
        return written(closes % DAY);
    }

    private static String written(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / HOUR, minute % HOUR);
    }
}
