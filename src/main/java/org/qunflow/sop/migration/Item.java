package org.qunflow.sop.migration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What became of one member in a run.
 *
 * @param to where they stand now; empty unless they were moved
 * @param own where this member goes differently from the plan
 * @param refusal why they were not moved, one word; null if nothing was in the way
 * @param words the same as the engine says it
 */
public record Item(
        String instance,
        String businessKey,
        List<String> from,
        List<String> to,
        Map<String, String> own,
        State state,
        int attempts,
        String refusal,
        String words,
        Instant at) {

    /** What became of a member. */
    public enum State {
        WAITING,
        MOVED,
        STAYS,
        CANNOT,
        FAILED
    }
}
