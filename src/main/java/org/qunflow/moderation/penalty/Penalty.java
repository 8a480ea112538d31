package org.qunflow.moderation.penalty;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/**
 * A penalty of a member, out of one case.
 *
 * @param firstRung before an appeal reduced it
 * @param days 0 for good
 * @param executedAt null until an operator did it and said what proves it
 * @param endsAt null until then, and for good
 * @param endedAt null while it is active
 * @param liftedProof null until an operator lifted it where it had been done
 */
public record Penalty(
        PenaltyId id,
        CommunityId community,
        UUID caseId,
        MemberId member,
        Rung rung,
        Rung firstRung,
        int days,
        State state,
        Instant imposedAt,
        Instant executedAt,
        String executedBy,
        String proof,
        Instant endsAt,
        Instant endedAt,
        String liftedBy,
        String liftedProof) {

    /** What became of it. */
    public enum State {
        ACTIVE,
        SERVED,
        /** A heavier one took its place. */
        REPLACED,
        OVERTURNED
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }

    public boolean isReduced() {
        return rung != firstRung;
    }

    /** What suspends the member for it. */
    String cause() {
        return "penalty:" + id;
    }
}
