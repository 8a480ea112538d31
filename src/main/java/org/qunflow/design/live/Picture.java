package org.qunflow.design.live;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The numbers on a diagram: who stands at each step and how long, who is late, and how many came by.
 *
 * @param sources where members came from who are counted in the process at all, so that one can be chosen
 * @param tiers the tiers that they hold
 */
public record Picture(
        Map<String, Stand> standing,
        Map<String, Long> passages,
        SortedSet<String> sources,
        SortedSet<String> tiers,
        LiveFilter.Heat heat) {
    private static final String FLOW = "flow_";

    /** Numbers of one element; dwell in the reader's words, heat from 0 to 4. */
    public record Count(long here, long passed, long overdue, String dwell, int heat) {}

    /** As the diagram asks for it. */
    public record Stats(Map<String, Count> elements, Map<String, Long> flows) {}

    /** One line of the table beside the diagram; share is of the busiest step, 0 to 100. */
    public record Line(ProcessSteps.Step step, String name, Stand stand, long passed, int share, int heat) {}

    public Stats stats(Function<Duration, String> words) {
        Map<String, Count> elements = new LinkedHashMap<>();
        Map<String, Long> flows = new LinkedHashMap<>();
        TreeSet<String> ids = new TreeSet<>(standing.keySet());
        ids.addAll(passages.keySet());
        for (String id : ids) {
            if (id.startsWith(FLOW)) {
                flows.put(id, passages.get(id));
            } else {
                elements.put(id, count(id, words));
            }
        }
        return new Stats(elements, flows);
    }

    private Count count(String id, Function<Duration, String> words) {
        Stand stand = at(id);
        String dwell = stand.here() == 0 ? "" : words.apply(stand.dwell());
        return new Count(stand.here(), passed(id), stand.overdue(), dwell, heat.of(stand));
    }

    /** Steps by how many came by, the most first; equal ones as the diagram has them. */
    public List<Line> lines(List<ProcessSteps.Step> steps, String language) {
        long most = steps.stream().mapToLong(s -> passed(s.id())).max().orElse(0);
        return steps.stream()
                .map(s -> line(s, language, most))
                .sorted(Comparator.comparingLong(Line::passed).reversed())
                .toList();
    }

    private Line line(ProcessSteps.Step step, String language, long most) {
        long passed = passed(step.id());
        int share = most == 0 ? 0 : (int) Math.round(100.0 * passed / most);
        Stand stand = at(step.id());
        return new Line(step, step.name(language), stand, passed, share, heat.of(stand));
    }

    public Stand at(String element) {
        return standing.getOrDefault(element, Stand.NOBODY);
    }

    public Stand all() {
        return standing.values().stream().reduce(Stand.NOBODY, Stand::and);
    }

    private long passed(String id) {
        return passages.getOrDefault(id, 0L);
    }
}
