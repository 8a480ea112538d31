package org.qunflow.reward.prize;

import java.time.Instant;
import org.qunflow.reward.Points;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/**
 * Points of a member on their way to a prize.
 *
 * @param hold the points that are put aside
 * @param closedAt null while it is under way
 */
public record Redemption(
        RedemptionId id,
        CommunityId community,
        PrizeId prize,
        String prizeName,
        PrizeKind kind,
        Points points,
        MemberId member,
        long hold,
        RedemptionState state,
        Instant askedAt,
        String carrier,
        String tracking,
        Instant closedAt) {}
