package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A red packet was to be sent and is not. */
public record PacketRefused(
        CommunityId community, Instant at, MemberId member, BigDecimal amount, String occasion, PacketRefusal refusal)
        implements MemberEvent {}
