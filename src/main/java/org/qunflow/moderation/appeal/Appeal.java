package org.qunflow.moderation.appeal;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.penalty.PenaltyId;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/**
 * An appeal of a member against a penalty.
 *
 * @param decidedBy null while it is open
 * @param restoredBy null until an operator lifted what had been done
 * @param madeGood points; null until it was looked into
 */
public record Appeal(
        AppealId id,
        CommunityId community,
        PenaltyId penalty,
        CaseId about,
        MemberId member,
        String name,
        String words,
        String notedBy,
        Instant notedAt,
        State state,
        String decidedBy,
        Instant decidedAt,
        String why,
        String restoredBy,
        String proof,
        BigDecimal madeGood) {

    /** What the second reviewer says. */
    public enum State {
        OPEN,
        UPHELD,
        REDUCED,
        OVERTURNED
    }
}
