package org.qunflow.reward.packet;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A red packet was to be sent and is not. */
public record PacketRefused(
        CommunityId community, Instant at, PacketTo to, BigDecimal amount, String occasion, PacketRefusal refusal)
        implements PacketEvent {}
