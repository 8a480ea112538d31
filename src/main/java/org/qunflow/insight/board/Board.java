package org.qunflow.insight.board;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.qunflow.community.Community;
import org.springframework.stereotype.Component;

/** The charts of the dashboard with their tables. */
@Component
class Board {
    static final List<String> CHARTS = List.of("funnel", "retention", "survival", "workload", "people");
    private static final int WEEKS = 26;
    private static final int MONTHS = 12;

    private final Figures figures;

    Board(Figures figures) {
        this.figures = figures;
    }

    /** A table, and its picture where a picture says more. */
    record Chart(Sheet sheet, Optional<LineChart> picture) {}

    Optional<Instant> asOf(Community community) {
        return figures.asOf(community.id());
    }

    Chart chart(String name, Community community, Instant asOf) {
        return switch (name) {
            case "funnel", "workload" -> weekly(name, community, asOf);
            case "retention" -> retention(community, asOf);
            case "survival" -> survival(community);
            default -> people(community);
        };
    }

    private Chart weekly(String name, Community community, Instant asOf) {
        SortedMap<String, Map<String, Long>> found = figures.of(community.id(), name);
        List<String> weeks = weeks(asOf, community.zone());
        List<LineChart.Values> lines = found.entrySet().stream()
                .map(e -> new LineChart.Values(
                        e.getKey(),
                        weeks.stream()
                                .map(w -> (double) e.getValue().getOrDefault(w, 0L))
                                .toList()))
                .toList();
        return drawn(name, "week", weeks, lines, false);
    }

    private Chart survival(Community community) {
        Map<String, Map<String, Long>> left = figures.of(community.id(), "left");
        Map<String, Map<String, Long>> staying = figures.of(community.id(), "staying");
        List<LineChart.Values> lines = Stream.concat(left.keySet().stream(), staying.keySet().stream())
                .distinct()
                .sorted()
                .map(type -> new LineChart.Values(
                        type, Survival.of(left.getOrDefault(type, Map.of()), staying.getOrDefault(type, Map.of()))))
                .toList();
        List<String> weeks = IntStream.rangeClosed(0, Survival.WEEKS)
                .mapToObj(Integer::toString)
                .toList();
        return drawn("survival", "weeks", weeks, lines, true);
    }

    private static Chart drawn(
            String name, String rows, List<String> places, List<LineChart.Values> lines, boolean percent) {
        int longest = lines.stream().mapToInt(l -> l.values().size()).max().orElse(0);
        List<Sheet.Row> table = IntStream.range(0, longest)
                .mapToObj(i -> new Sheet.Row(
                        places.get(i),
                        lines.stream()
                                .map(l -> i < l.values().size() ? l.values().get(i) : null)
                                .toList()))
                .toList();
        List<String> head = Stream.concat(Stream.of(rows), lines.stream().map(LineChart.Values::name))
                .toList();
        return new Chart(
                new Sheet(name, head, table),
                lines.isEmpty() ? Optional.empty() : Optional.of(LineChart.of(places, lines, percent)));
    }

    /** Of those who arrived in a month, percent who did something so many months later. */
    private Chart retention(Community community, Instant asOf) {
        SortedMap<String, Map<String, Long>> size = figures.of(community.id(), "cohort");
        SortedMap<String, Map<String, Long>> active = figures.of(community.id(), "retention");
        YearMonth last = YearMonth.from(asOf.atZone(community.zone()));
        List<Sheet.Row> rows = size.entrySet().stream()
                .map(e -> cohort(
                        e.getKey(), e.getValue().get("members"), active.getOrDefault(e.getKey(), Map.of()), last))
                .toList();
        List<String> head = Stream.concat(
                        Stream.of("cohort", "members"),
                        IntStream.range(0, MONTHS).mapToObj(i -> "+" + i))
                .toList();
        return new Chart(new Sheet("retention", head, rows), Optional.empty());
    }

    private static Sheet.Row cohort(String month, long members, Map<String, Long> active, YearMonth last) {
        Stream<Double> shares = IntStream.range(0, MONTHS)
                .mapToObj(i -> YearMonth.parse(month).plusMonths(i).isAfter(last)
                        ? null
                        : 100.0 * active.getOrDefault("" + i, 0L) / members);
        return new Sheet.Row(
                month, Stream.concat(Stream.of((double) members), shares).toList());
    }

    private Chart people(Community community) {
        List<String> columns = List.of("inTime", "late", "open", "overdue");
        List<Sheet.Row> rows = figures.of(community.id(), "people").entrySet().stream()
                .map(e -> new Sheet.Row(
                        e.getKey(),
                        columns.stream()
                                .map(c -> (double) e.getValue().getOrDefault(c, 0L))
                                .toList()))
                .toList();
        return new Chart(
                new Sheet(
                        "people",
                        Stream.concat(Stream.of("person"), columns.stream()).toList(),
                        rows),
                Optional.empty());
    }

    private static List<String> weeks(Instant asOf, ZoneId zone) {
        LocalDate monday = asOf.atZone(zone).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, WEEKS)
                .mapToObj(i -> monday.minusWeeks(WEEKS - 1L - i).toString())
                .toList();
    }
}
