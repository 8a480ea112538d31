package org.qunflow.design;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** How many stand at each step of a version and how many came by: the numbers on its diagram. */
record Traffic(Map<String, Long> standing, Map<String, Long> passages) {
    private static final String FLOW = "flow_";

    /** Numbers of one element. */
    record Count(long here, long passed) {}

    /** As the diagram asks for it. */
    record Stats(Map<String, Count> elements, Map<String, Long> flows) {}

    /** One line of the table beside the diagram; share is of the busiest step, 0 to 100. */
    record Line(ProcessSteps.Step step, String name, long here, long passed, int share) {}

    Stats stats() {
        Map<String, Count> elements = new LinkedHashMap<>();
        Map<String, Long> flows = new LinkedHashMap<>();
        TreeSet<String> ids = new TreeSet<>(standing.keySet());
        ids.addAll(passages.keySet());
        for (String id : ids) {
            if (id.startsWith(FLOW)) {
                flows.put(id, passages.get(id));
            } else {
                elements.put(id, new Count(here(id), passed(id)));
            }
        }
        return new Stats(elements, flows);
    }

    /** Steps by how many came by, the most first; equal ones as the diagram has them. */
    List<Line> lines(List<ProcessSteps.Step> steps, String language) {
        long most = steps.stream().mapToLong(s -> passed(s.id())).max().orElse(0);
        return steps.stream()
                .map(s -> new Line(s, s.name(language), here(s.id()), passed(s.id()), share(passed(s.id()), most)))
                .sorted(Comparator.comparingLong(Line::passed).reversed())
                .toList();
    }

    long standingNow() {
        return standing.values().stream().mapToLong(Long::longValue).sum();
    }

    private long here(String id) {
        return standing.getOrDefault(id, 0L);
    }

    private long passed(String id) {
        return passages.getOrDefault(id, 0L);
    }

    private static int share(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }
}
