package org.qunflow.conversion.live;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;

/**
 * A live room with what became of it.
 *
 * @param endedNote why it was not held, or empty
 */
public record LiveRoom(
        LiveId id,
        CommunityId community,
        NewLive plan,
        LiveState state,
        Outcome outcome,
        String acceptedNote,
        String endedNote,
        String plannedBy,
        Instant plannedAt) {

    /**
     * The funnel of it (002-05), and the review.
     *
     * @param invited members of its groups when they were told first
     * @param noted how many of them are known by name to have come
     */
    public record Outcome(
            int invited,
            int noted,
            int viewers,
            int orders,
            BigDecimal revenue,
            int replays,
            String learned,
            String reviewedBy,
            Instant reviewedAt) {}

    /** True if more jumps than so many lie before a purchase. */
    public boolean isLong(int mostJumps) {
        return plan.jumps() > mostJumps;
    }
}
