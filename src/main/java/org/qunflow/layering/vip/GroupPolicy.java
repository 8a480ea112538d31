package org.qunflow.layering.vip;

import java.math.BigDecimal;

/**
 * What holds for a kind of group (000-24).
 *
 * @param ads whether advertising is allowed
 * @param shareDays days from one share to the next, 0: none is owed
 * @param fee what belonging to it costs, in the community's currency; 0: nothing
 * @param termMonths how long a payment lasts, 0: no end
 */
public record GroupPolicy(String kind, boolean ads, int shareDays, BigDecimal fee, int termMonths, int version) {}
