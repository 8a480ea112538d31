package org.qunflow.layering;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member was layered into a tier: for the first time, up or down. */
public record TierChanged(
        CommunityId community,
        Instant at,
        MemberId member,
        String from,
        String to,
        String quadrant,
        int activeDays,
        BigDecimal paid)
        implements MemberEvent {}
