package org.qunflow.season.standing;

/** Where a holder stands among the others. */
public enum Zone {
    SAFE,
    /** Right above those to be replaced. */
    RISK,
    /** Among the last, or below the threshold. */
    OUT
}
