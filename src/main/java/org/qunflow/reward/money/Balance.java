package org.qunflow.reward.money;

import java.math.BigDecimal;

/** What an owner has, in the community's currency: held for something, waiting, and free. */
public record Balance(BigDecimal held, BigDecimal pending, BigDecimal available) {}
