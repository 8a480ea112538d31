package org.qunflow.moderation.rule;

/** What makes a violation weigh heavier (004-17). */
public enum Aggravation {
    /** Bullying or harming minors. */
    MINORS,
    /** Cheating at registration or use. */
    CHEATING,
    /** Several accounts abused. */
    ACCOUNTS
}
