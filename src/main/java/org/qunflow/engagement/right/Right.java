package org.qunflow.engagement.right;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/**
 * A right of a member, from the proposal to its end.
 *
 * @param score of the candidate, 0 to 100; null before the table was asked
 * @param askedAt when the lead was asked whether it goes on; null otherwise
 */
public record Right(
        RightId id,
        CommunityId community,
        MemberId member,
        String name,
        RightKind kind,
        RightState state,
        Integer score,
        String reason,
        String proposedBy,
        Instant proposedAt,
        Instant grantedAt,
        Instant until,
        Instant askedAt,
        int renewals,
        String decidedBy,
        Instant closedAt) {}
