package org.qunflow.reward;

/** What points are awarded for; each has a budget of its own. */
public enum Purpose {
    RULES,
    CHECK_IN,
    UGC,
    REFERRAL,
    SEASON,
    PURCHASE,
    EVENT
}
