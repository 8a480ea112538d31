package org.qunflow.team;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.qunflow.engine.WorkingSpan;

/**
 * When somebody works: the hours of the week, and the days that are unlike others.
 *
 * @param unlike true for a day that is worked although it is not by the week, false for one that is off
 */
record WorkingWeek(ZoneId zone, Map<DayOfWeek, Hours> hours, Map<LocalDate, Boolean> unlike) {
    private static final int FURTHEST = 3_700;

    /** The hours of a day; a day that is worked instead of another has those of the first working day of the week. */
    Optional<Hours> on(LocalDate day) {
        Hours usual = hours.get(day.getDayOfWeek());
        Boolean works = unlike.get(day);
        if (works == null) {
            return Optional.ofNullable(usual);
        }
        return works ? Optional.ofNullable(usual).or(this::first) : Optional.empty();
    }

    boolean isOpen(Instant at) {
        LocalDateTime here = LocalDateTime.ofInstant(at, zone);
        int minute = minute(here);
        return on(here.toLocalDate())
                .filter(h -> h.opens() <= minute && minute < h.closes())
                .isPresent();
    }

    /** The moment itself if it is worked then, else the next one at which work begins. */
    Instant opening(Instant from) {
        return moment(opening(LocalDateTime.ofInstant(from, zone)));
    }

    /** Working days first, each to the same time of the day as far as it is worked then; then the time. */
    Instant after(Instant from, WorkingSpan span) {
        LocalDateTime at = opening(LocalDateTime.ofInstant(from, zone));
        for (int day = 0; day < span.days(); day++) {
            at = nextDay(at);
        }
        return moment(later(at, span.time()));
    }

    private LocalDateTime later(LocalDateTime from, Duration time) {
        LocalDateTime at = from;
        Duration ahead = time;
        Duration left = Duration.between(at, closing(at.toLocalDate()));
        while (ahead.compareTo(left) > 0) {
            ahead = ahead.minus(left);
            at = opening(at.toLocalDate().plusDays(1).atStartOfDay());
            left = Duration.between(at, closing(at.toLocalDate()));
        }
        return at.plus(ahead);
    }

    private LocalDateTime nextDay(LocalDateTime at) {
        LocalDate day = opening(at.toLocalDate().plusDays(1).atStartOfDay()).toLocalDate();
        LocalDateTime sameTime = day.atTime(at.toLocalTime());
        LocalDateTime opens =
                day.atStartOfDay().plusMinutes(on(day).orElseThrow().opens());
        LocalDateTime notBefore = sameTime.isBefore(opens) ? opens : sameTime;
        return notBefore.isAfter(closing(day)) ? closing(day) : notBefore;
    }

    private LocalDateTime opening(LocalDateTime from) {
        LocalDateTime at = from;
        for (int day = 0; day < FURTHEST; day++) {
            Optional<Hours> hours = on(at.toLocalDate());
            if (hours.isPresent() && at.isBefore(closing(at.toLocalDate()))) {
                LocalDateTime opens =
                        at.toLocalDate().atStartOfDay().plusMinutes(hours.get().opens());
                return at.isBefore(opens) ? opens : at;
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay();
        }
        throw new IllegalStateException("Nobody works within ten years after " + from);
    }

    private LocalDateTime closing(LocalDate day) {
        return day.atStartOfDay().plusMinutes(on(day).orElseThrow().closes());
    }

    private Optional<Hours> first() {
        return hours.entrySet().stream()
                .min(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue);
    }

    private Instant moment(LocalDateTime here) {
        return here.atZone(zone).toInstant();
    }

    private static int minute(LocalDateTime at) {
        return at.getHour() * 60 + at.getMinute();
    }
}
