package org.qunflow.sop.migration;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qunflow.engine.Migrations.Way;

/**
 * What a lead chose for those under way.
 *
 * @param choices step → target step, or {@link #STAY}; what is not named goes to the step of the same id
 * @param perSecond how many are moved in a second at most
 */
public record Plan(String process, int from, int to, Map<String, String> choices, String reason, int perSecond) {
    /** The members of this step stay in their version. */
    public static final String STAY = "-";

    Set<String> stays() {
        return choices.entrySet().stream()
                .filter(e -> e.getValue().equals(STAY))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Way way() {
        return new Way(
                process,
                from,
                to,
                choices.entrySet().stream()
                        .filter(e -> !e.getValue().equals(STAY) && !e.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
