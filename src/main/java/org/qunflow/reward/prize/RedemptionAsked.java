package org.qunflow.reward.prize;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member asked for a prize: the points are put aside, a piece is kept. */
public record RedemptionAsked(
        CommunityId community, Instant at, MemberId member, RedemptionId redemption, String prize, BigDecimal points)
        implements MemberEvent {}
