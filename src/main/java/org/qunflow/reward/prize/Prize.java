package org.qunflow.reward.prize;

import org.qunflow.reward.Points;

/**
 * A prize of the catalogue.
 *
 * @param stock how many are left to be asked for
 */
public record Prize(PrizeId id, String name, String what, PrizeKind kind, Points points, int stock, boolean offered) {}
