package org.qunflow.insight;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many members stand at each step of the way from lead to customer. */
record Funnel(List<Step> steps, List<Step> aside, long members) {
    private static final String CUSTOMER = "CUSTOMER";

    /** A step and how long its bar is beside the longest one, 0 to 100. */
    record Step(String name, long members, long length) {}

    static Funnel of(Map<String, Long> stages) {
        List<String> way = List.of("LEAD", "WAITING", "LAYERED", "CORE", CUSTOMER);
        long longest = way.stream().mapToLong(s -> count(stages, s)).max().orElse(0);
        long members = stages.entrySet().stream()
                .filter(e -> !e.getKey().equals(CUSTOMER))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Funnel(
                way.stream().map(s -> step(stages, s, longest)).toList(),
                Stream.of("REJECTED", "LEFT", "DORMANT")
                        .map(s -> step(stages, s, longest))
                        .toList(),
                members);
    }

    private static Step step(Map<String, Long> stages, String name, long longest) {
        long members = count(stages, name);
        long length = members == 0 ? 0 : Math.max(1, Math.round(100.0 * members / longest));
        return new Step(name, members, length);
    }

    private static long count(Map<String, Long> stages, String name) {
        return stages.getOrDefault(name, 0L);
    }
}
