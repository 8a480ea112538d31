package org.qunflow.reward;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** Points of a member moved. */
public record PointsBooked(
        CommunityId community,
        Instant at,
        MemberId member,
        long transfer,
        Kind booking,
        BigDecimal points,
        String reason)
        implements MemberEvent {}
