package org.qunflow.engine;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span of working time as a model writes it: {@code PT4H working}, {@code P2D working}, {@code P1DT30M working}.
 *
 * @param days working days, counted first
 * @param time working time on top of them
 */
public record WorkingSpan(int days, Duration time) {
    /** How it is written. */
    public static final String FORM = "P(?=\\d|T\\d)(?:(\\d{1,3})D)?(T(?=\\d)(?:\\d{1,3}H)?(?:\\d{1,4}M)?)? working";

    private static final Pattern WRITTEN = Pattern.compile(FORM);

    /** Reads it; empty for any other text. */
    public static Optional<WorkingSpan> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int days = written.group(1) == null ? 0 : Integer.parseInt(written.group(1));
        String time = written.group(2);
        return Optional.of(new WorkingSpan(days, time == null ? Duration.ZERO : Duration.parse("P" + time)));
    }
}
