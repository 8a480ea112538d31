package org.qunflow.reward.money;

import java.math.BigDecimal;

/**
 * Money that is to move.
 *
 * @param amount in the community's currency, four decimals at most
 * @param reason in words, for the statement and the journal
 * @param key what makes a repetition harmless, per kind of movement
 */
public record Movement(MoneyMove move, Owner owner, BigDecimal amount, String reason, String key) {}
