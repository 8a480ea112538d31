package org.qunflow.engagement.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The days of a community, looked at from one moment.
 *
 * @param latest nothing later than this has happened
 */
record CheckDays(ZoneId zone, Instant now, Instant latest) {
    LocalDate of(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    LocalDate today() {
        return of(now);
    }

    /** What is wrong with the moment, whoever checks in. */
    Optional<CheckInRefusal> wrong(CheckTask task, Instant at) {
        return at.isAfter(latest) ? Optional.of(CheckInRefusal.IN_THE_FUTURE) : wrong(task, of(at));
    }

    static Optional<CheckInRefusal> wrong(CheckTask task, LocalDate day) {
        if (day.isBefore(task.firstDay())) {
            return Optional.of(CheckInRefusal.BEFORE_BEGIN);
        }
        return day.isAfter(task.lastDay()) ? Optional.of(CheckInRefusal.AFTER_END) : Optional.empty();
    }
}
