package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberEvent;
import org.qunflow.shared.MemberId;

/** A red packet is to be sent to a member; it is taken out of the day's budget. */
public record PacketAsked(
        CommunityId community, Instant at, MemberId member, PacketId packet, BigDecimal amount, String occasion)
        implements MemberEvent {}
