package org.qunflow.layering.vip;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A lead approved: the member may become VIP by paying the fee. */
public record VipOffered(CommunityId community, Instant at, MemberId member, BigDecimal fee) implements MemberEvent {}
