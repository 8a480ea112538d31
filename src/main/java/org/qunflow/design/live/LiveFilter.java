package org.qunflow.design.live;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qunflow.engine.LiveMap.Span;
import org.qunflow.member.Cohort;

/**
 * Whom a live diagram counts, as the reader chose it; what is not understood counts as not chosen.
 *
 * @param period who came to a step in the last so many days of the community, as a number; range: on the days that are
 *     given; empty: at any time
 * @param from the first of these days; empty: none
 * @param to the last one; empty: none
 * @param source where they came from; empty: anywhere
 * @param tier the tier that they hold; empty: any, - for none
 * @param versions all: in every version of the process
 * @param heat what the colours say
 */
public record LiveFilter(
        String period, String from, String to, String source, String tier, String versions, String heat) {
    public static final String RANGE = "range";
    public static final int[] PERIODS = {1, 7, 30, 90, 365};
    private static final String NO_TIER = "-";

    public LiveFilter {
        period = period != null && period.matches("[1-9]\\d{0,3}|" + RANGE) ? period : "";
        from = day(period, from);
        to = day(period, to);
        source = source == null ? "" : source;
        tier = tier == null ? "" : tier;
        versions = "all".equals(versions) ? versions : "";
        heat = Heat.named(heat).word();
    }

    private static String day(String period, String given) {
        try {
            return RANGE.equals(period) && given != null
                    ? LocalDate.parse(given).toString()
                    : "";
        } catch (DateTimeParseException noDay) {
            return "";
        }
    }

    /** What the colours say. */
    public enum Heat {
        DWELL,
        OVERDUE;

        private static final double[] DAYS = {1, 7, 30};
        private static final double[] SHARES = {0.1, 0.25, 0.5};
        private static final double DAY = 86_400;

        static Heat named(String word) {
            return Arrays.stream(values())
                    .filter(h -> h.word().equals(word))
                    .findFirst()
                    .orElse(DWELL);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** From 0, cold, to 4. */
        int of(Stand stand) {
            if (stand.here() == 0 || this == OVERDUE && stand.overdue() == 0) {
                return 0;
            }
            return this == DWELL
                    ? level(stand.dwell().toSeconds() / DAY, DAYS)
                    : level((double) stand.overdue() / stand.here(), SHARES);
        }

        private static int level(double value, double[] bounds) {
            return 1
                    + (int) Arrays.stream(bounds)
                            .filter(bound -> value >= bound)
                            .count();
        }
    }

    public boolean allVersions() {
        return !versions.isEmpty();
    }

    public Heat heatOf() {
        return Heat.named(heat);
    }

    /** Whether only some are counted. */
    public boolean isNarrow() {
        boolean days = isRange() ? !from.isEmpty() || !to.isEmpty() : !period.isEmpty();
        return days || !source.isEmpty() || !tier.isEmpty();
    }

    boolean holds(Cohort cohort) {
        return (source.isEmpty() || source.equals(cohort.source()))
                && (tier.isEmpty() || cohort.tier().equals(tier.equals(NO_TIER) ? "" : tier));
    }

    boolean choosesCohorts() {
        return !source.isEmpty() || !tier.isEmpty();
    }

    /** Whether days of the reader's own are counted. */
    public boolean isRange() {
        return RANGE.equals(period);
    }

    /** Whether the last of these days lies before the first, so that nobody can have come. */
    public boolean isBackwards() {
        return !from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0;
    }

    /** The first day of the period; null: there is none. */
    LocalDate firstDay(Instant now, ZoneId zone) {
        if (isRange()) {
            return from.isEmpty() ? null : LocalDate.parse(from);
        }
        return period.isEmpty() ? null : now.atZone(zone).toLocalDate().minusDays(Integer.parseInt(period) - 1L);
    }

    /** The last day of the period; null: it lasts until now. */
    LocalDate lastDay() {
        return to.isEmpty() ? null : LocalDate.parse(to);
    }

    Span span(Instant now, ZoneId zone) {
        LocalDate first = firstDay(now, zone);
        LocalDate last = lastDay();
        return new Span(
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** What was chosen, by name, without what goes without saying. */
    public Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>(Map.of(
                "period",
                period,
                "from",
                from,
                "to",
                to,
                "source",
                source,
                "tier",
                tier,
                "versions",
                versions,
                "heat",
                heat));
        chosen.values().removeIf(value -> value.isEmpty() || value.equals(Heat.DWELL.word()));
        return chosen;
    }

    /** The same for the address of another page. */
    public String query() {
        return chosen().entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
