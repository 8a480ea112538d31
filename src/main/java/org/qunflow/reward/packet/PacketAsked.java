package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A red packet is to be sent; it is taken out of the day's budget. */
public record PacketAsked(
        CommunityId community, Instant at, PacketTo to, PacketId packet, BigDecimal amount, String occasion)
        implements PacketEvent {}
