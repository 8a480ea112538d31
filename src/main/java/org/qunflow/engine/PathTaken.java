package org.qunflow.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.qunflow.engine.view.Diagram;

/** The elements and flows that an instance passed: each step is tied to the latest earlier one that flows into it. */
final class PathTaken {

    private PathTaken() {}

    static Set<String> of(List<ProcessHistory.Step> steps, Diagram diagram) {
        Set<String> path = new LinkedHashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            path.addAll(into(steps, i, diagram));
            path.add(steps.get(i).elementId());
        }
        return path;
    }

    private static List<String> into(List<ProcessHistory.Step> steps, int index, Diagram diagram) {
        for (int earlier = index - 1; earlier >= 0; earlier--) {
            List<String> flows = diagram.between(
                    steps.get(earlier).elementId(), steps.get(index).elementId());
            if (!flows.isEmpty()) {
                return flows;
            }
        }
        return List.of();
    }
}
