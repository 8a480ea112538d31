package org.qunflow.moderation.appeal;

/** Why something was not done with an appeal. */
public enum AppealRefusal {
    /** There is no penalty in this case. */
    NO_PENALTY,
    NO_WORDS,
    TOO_LATE,
    APPEALED_ALREADY,
    /** Who decided about the case does not review it. */
    OWN_DECISION,
    /** The lowest rung cannot be reduced: uphold or overturn it. */
    NOTHING_BELOW
}
