package org.qunflow.conversion;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A member did what we hoped: an order answers an open offer. */
public record Converted(
        CommunityId community,
        Instant at,
        MemberId member,
        String order,
        BigDecimal amount,
        String currency,
        boolean highValue)
        implements MemberEvent {}
