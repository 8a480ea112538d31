package org.qunflow.reward.prize;

/** Whether a prize is handed over in words or by a parcel. */
public enum PrizeKind {
    BENEFIT,
    PHYSICAL
}
