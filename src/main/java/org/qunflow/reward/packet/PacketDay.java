package org.qunflow.reward.packet;

import java.math.BigDecimal;

/** What of a day's budget is used, and what it is. */
public record PacketDay(int packets, BigDecimal amount, int mostPackets, BigDecimal mostAmount) {}
