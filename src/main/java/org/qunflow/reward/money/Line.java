package org.qunflow.reward.money;

import java.math.BigDecimal;
import java.time.Instant;

/** A line of a statement. */
public record Line(long id, MoneyMove move, BigDecimal amount, String reason, String by, Instant at, String key) {}
