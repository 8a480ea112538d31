package org.qunflow.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.qunflow.engine.view.Diagram;

/** The elements and flows that an instance passed: each step is tied to the latest earlier one that flows into it. */
final class PathTaken {

    private PathTaken() {}

    /** Diagrams by version: a flow is taken in the version that is valid then. */
    static Set<String> of(List<Stay> stays, Function<Integer, Diagram> diagrams) {
        Set<String> path = new LinkedHashSet<>();
        for (int i = 0; i < stays.size(); i++) {
            Stay stay = stays.get(i);
            if (!stay.moved()) {
                path.addAll(into(stays, i, diagrams.apply(stay.version())));
            }
            path.add(stay.element());
        }
        return path;
    }

    private static List<String> into(List<Stay> stays, int index, Diagram diagram) {
        for (int earlier = index - 1; earlier >= 0; earlier--) {
            List<String> flows = diagram.between(
                    stays.get(earlier).element(), stays.get(index).element());
            if (!flows.isEmpty()) {
                return flows;
            }
        }
        return List.of();
    }
}
