package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.time.Instant;

/** Money that a campaign cost, in the community's currency. */
public record Cost(BigDecimal amount, String note, String by, Instant at) {}
