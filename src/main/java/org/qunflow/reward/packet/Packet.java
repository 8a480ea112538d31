package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A red packet; voucher: the number of the transfer, null unless it was sent. */
public record Packet(
        PacketId id,
        CommunityId community,
        PacketTo to,
        BigDecimal amount,
        String occasion,
        String state,
        String voucher,
        Instant askedAt) {}
