package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/**
 * An offline event: what was proposed, what was decided, what became of it.
 *
 * @param organiserName null if the house organises it
 * @param taken pledges that hold a place
 */
public record Offline(
        OfflineId id,
        CommunityId community,
        NewOffline plan,
        String groupName,
        String organiserName,
        OfflineState state,
        int taken,
        Readiness readiness,
        Outcome outcome,
        String decidedNote,
        String decidedBy,
        String proposedBy,
        Instant proposedAt) {

    /**
     * What the table offline-event-readiness was asked with, and what it said.
     *
     * @param ready null before it was asked
     */
    public record Readiness(int members, int active, int past, Boolean ready, String why) {}

    /**
     * What became of it; spent is null until it was held, the rating until it was reviewed.
     *
     * @param endedNote why it was refused, cancelled or not funded
     */
    public record Outcome(
            String venue,
            BigDecimal spent,
            String heldNote,
            String heldBy,
            Instant heldAt,
            Integer rating,
            String learned,
            String reviewedBy,
            Instant reviewedAt,
            boolean rewarded,
            String endedNote) {}

    public MemberId organiser() {
        return plan.organiser();
    }

    public boolean isFunded() {
        return taken >= plan.lowest();
    }

    /** How much is pledged. */
    public BigDecimal pledged() {
        return plan.pledge().multiply(BigDecimal.valueOf(taken));
    }
}
