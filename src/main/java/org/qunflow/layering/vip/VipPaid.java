package org.qunflow.layering.vip;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** The fee of a VIP term was paid. */
public record VipPaid(
        CommunityId community, Instant at, MemberId member, BigDecimal amount, String reference, String source)
        implements MemberEvent {}
