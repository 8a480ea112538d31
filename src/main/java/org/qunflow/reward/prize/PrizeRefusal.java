package org.qunflow.reward.prize;

/** Why something was not done with a prize. */
public enum PrizeRefusal {
    NO_NAME,
    NAME_TAKEN,
    POINTS_NOT_POSITIVE,
    TOO_MANY_POINTS,
    STOCK_OUT_OF_BOUNDS,
    UNKNOWN_PRIZE,
    NOT_OFFERED,
    NOT_HERE,
    ASKED_ALREADY,
    OUT_OF_STOCK,
    NOT_ENOUGH_POINTS,
    NOT_ASKED_FOR,
    ADDRESS_INCOMPLETE,
    NOT_SHIPPED
}
