package org.qunflow.season.standing;

/** What keeps a holder from being judged. */
public enum Protection {
    NONE,
    /** He took the seat during this cycle. */
    FIRST_CYCLE,
    BY_LEAD,
    /** On leave for the whole cycle. */
    ON_LEAVE,
    /** May not take part for now (004-16). */
    SUSPENDED
}
