package org.qunflow.layering.vip;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A payment was to be recorded and was not. */
public record VipPaymentRefused(
        CommunityId community, Instant at, MemberId member, BigDecimal amount, String reference, VipRefusal refusal)
        implements MemberEvent {}
