package org.qunflow.intake.file;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunflow.shared.DayShift;

/**
 * Reads moments as people write them: 2026-03-01, 2026/3/1 9:30, 20260301, 2026年3月1日, ISO with or without offset, and
 * the day numbers of a spreadsheet. Without an offset they are in the community's zone; a day alone counts as its noon.
 * What is read is as recorded; into a community that was moved it goes moved.
 */
record Moments(DayShift shift, Instant earliest, Instant latest) {
    private static final Pattern LOCAL = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?"
            + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})()()()");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final Pattern OFFSET = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[T ].*(Z|[+-]\\d{2}:\\d{2})");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final BigDecimal SECONDS_A_DAY =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

    /** The moment, or empty if the text is none. */
    Optional<Instant> read(String text) {
        try {
            if (OFFSET.matcher(text).matches()) {
                return Optional.of(OffsetDateTime.parse(text.replace(' ', 'T')).toInstant());
            }
            return local(text).map(t -> t.atZone(shift.zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A reason why a moment cannot be taken, and what to say of it. */
    record Problem(String reason, String argument) {}

    /** What is wrong with a recorded moment, or empty if it can be taken. */
    Optional<Problem> problem(String text, Instant recorded) {
        Instant moved = shift.move(recorded);
        if (recorded.isBefore(earliest) || shift.days() == 0 && recorded.isAfter(latest)) {
            return Optional.of(new Problem("intake.rejected.dateRange", text));
        }
        if (moved.isAfter(latest)) {
            LocalDate day = moved.atZone(shift.zone()).toLocalDate();
            return Optional.of(
                    new Problem("intake.rejected.movedBeyond", "%s %+d → %s".formatted(text, shift.days(), day)));
        }
        return Optional.empty();
    }

    Instant moved(Instant recorded) {
        return shift.move(recorded);
    }

    private static Optional<LocalDateTime> local(String text) {
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(ofSerial(new BigDecimal(text)));
        }
        return matched(LOCAL, text).or(() -> matched(COMPACT, text)).map(Moments::ofParts);
    }

    private static Optional<Matcher> matched(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }

    private static LocalDateTime ofParts(Matcher parts) {
        LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        boolean dayOnly = parts.group(4) == null || parts.group(4).isEmpty();
        return dayOnly
                ? day.atTime(LocalTime.NOON)
                : day.atTime(number(parts, 4), number(parts, 5), parts.group(6) == null ? 0 : number(parts, 6));
    }

    private static LocalDateTime ofSerial(BigDecimal serial) {
        LocalDate day = SERIAL_ZERO.plusDays(serial.longValue());
        BigDecimal rest = serial.remainder(BigDecimal.ONE);
        if (rest.signum() == 0) {
            return day.atTime(LocalTime.NOON);
        }
        return day.atStartOfDay()
                .plusSeconds(rest.multiply(SECONDS_A_DAY)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValue());
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
