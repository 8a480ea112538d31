package org.qunflow.outreach.quota;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The time of the day in which nobody is touched; it may reach over midnight, and from = until is none.
 *
 * @param until exclusive
 */
public record QuietHours(LocalTime from, LocalTime until) {
    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public boolean isNone() {
        return from.equals(until);
    }

    boolean holds(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(until);
        return !isNone() && (from.isBefore(until) ? begun && !ended : begun || !ended);
    }

    /** The moment itself, or the one at which they are over. */
    Instant over(Instant moment, ZoneId zone) {
        LocalDateTime here = LocalDateTime.ofInstant(moment, zone);
        if (!holds(here.toLocalTime())) {
            return moment;
        }
        LocalDateTime end = here.toLocalDate().atTime(until);
        ZonedDateTime over = (end.isAfter(here) ? end : end.plusDays(1)).atZone(zone);
        return (over.toInstant().isAfter(moment) ? over : over.withLaterOffsetAtOverlap()).toInstant();
    }
}
