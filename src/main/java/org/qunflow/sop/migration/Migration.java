package org.qunflow.sop.migration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.Migrations.Way;
import org.qunflow.shared.CommunityId;

/**
 * A plan by which running members move, and how far it is.
 *
 * @param steps where members of a step go, if not to the step of the same id
 * @param stays steps whose members stay in their version
 * @param backOf the run whose members return; null for most
 * @param startedBy who let it loose, never its author; null until then
 * @param changedBy who brought it into its state
 */
public record Migration(
        UUID id,
        CommunityId community,
        String process,
        int from,
        int to,
        Map<String, String> steps,
        List<String> stays,
        UUID backOf,
        String reason,
        int perSecond,
        State state,
        String createdBy,
        Instant createdAt,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        String changedBy) {

    /** How far it is. */
    public enum State {
        REHEARSED,
        RUNNING,
        PAUSED,
        DONE,
        CANCELLED,
        DISCARDED;

        public boolean isUnderWay() {
            return this == RUNNING || this == PAUSED;
        }

        public boolean hasEnded() {
            return this == DONE || this == CANCELLED;
        }
    }

    /** Whether that person planned it. */
    public boolean isBy(String person) {
        return createdBy.equals(person);
    }

    public boolean isReturn() {
        return backOf != null;
    }

    Way way(Map<String, String> own) {
        Map<String, String> all = new java.util.TreeMap<>(steps);
        all.putAll(own);
        return new Way(process, from, to, all);
    }
}
