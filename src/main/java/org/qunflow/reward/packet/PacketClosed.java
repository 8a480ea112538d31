package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A red packet was sent, proven by its voucher, or given back into the budget. */
public record PacketClosed(
        CommunityId community,
        Instant at,
        PacketTo to,
        PacketId packet,
        BigDecimal amount,
        String state,
        String voucher,
        String by)
        implements PacketEvent {}
