package org.qunflow.reward.prize;

import org.qunflow.reward.Points;

/** A prize that somebody wishes to offer. */
public record NewPrize(String name, String what, PrizeKind kind, Points points, int stock) {}
