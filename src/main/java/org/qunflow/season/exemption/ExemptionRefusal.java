package org.qunflow.season.exemption;

/** Why a holder is not protected, or not on leave. */
public enum ExemptionRefusal {
    NOT_SEATED,
    NO_REASON,
    IN_THE_PAST,
    ENDS_BEFORE_IT_BEGINS,
    /** More days than a holder may be away in a season, or than a lead may protect. */
    TOO_LONG,
    /** Some of these days are taken already. */
    OVERLAPS
}
