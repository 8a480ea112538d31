package org.qunflow.reward;

/** Why something was not done with points. */
public enum Refusal {
    NOT_POSITIVE,
    TOO_MANY,
    UNKNOWN_MEMBER,
    KEY_OF_ANOTHER,
    BUDGET_USED_UP,
    BELOW_WHAT_IS_USED,
    NOT_ENOUGH,
    UNKNOWN_HOLD,
    HOLD_SETTLED,
    HOLD_LAPSED,
    UNKNOWN_TRANSFER,
    NOT_REVERSIBLE,
    REVERSED_ALREADY,
    NO_REASON,
    SPENT_ALREADY,
    SUSPENDED
}
