package org.qunflow.sop.migration;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts of members as the journal tells them. */
final class Counts {

    private Counts() {}

    static Map<String, Object> data(Map<Item.State, Long> counts) {
        Map<String, Object> data = new LinkedHashMap<>();
        counts.forEach((state, members) -> data.put(state.name().toLowerCase(Locale.ROOT), members));
        return data;
    }
}
