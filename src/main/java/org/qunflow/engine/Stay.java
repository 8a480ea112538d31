package org.qunflow.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A token at an element of one version; endedAt null while it stands there. When an instance goes on in another version the
 * engine rewrites its open stays as if they had begun there; {@link #asItWas} tells them as they were.
 *
 * @param moved it did not come along a flow, but was put here from a step of another id
 */
record Stay(
        String element,
        String type,
        Instant startedAt,
        Instant endedAt,
        boolean cancelled,
        int version,
        boolean moved) {

    /** A move of the instance: from which version into which, and from which element to which by the latter. */
    record Move(Instant at, int from, int to, Map<String, String> cameFrom) {

        private boolean holds(Stay stay) {
            return stay.version == to
                    && !stay.startedAt.isAfter(at)
                    && (stay.endedAt == null || !stay.endedAt.isBefore(at));
        }
    }

    /** One stay for each element that it was at; moves are the newest first. */
    List<Stay> asItWas(List<Move> moves) {
        List<Stay> later = new ArrayList<>();
        Stay first = this;
        for (Move move : moves) {
            if (move.holds(first)) {
                String was = move.cameFrom().getOrDefault(first.element, first.element);
                if (!was.equals(first.element)) {
                    later.add(0, first.since(move.at()));
                    first = new Stay(was, type, startedAt, move.at(), false, move.from(), false);
                } else {
                    first = first.in(move.from());
                }
            }
        }
        later.add(0, first);
        return later;
    }

    private Stay since(Instant start) {
        return new Stay(element, type, start, endedAt, cancelled, version, true);
    }

    private Stay in(int earlier) {
        return new Stay(element, type, startedAt, endedAt, cancelled, earlier, moved);
    }
}
