package org.qunflow.moderation.cases;

/** Where a case stands. */
public enum CaseState {
    /** Nobody has decided, or the second person has not. */
    OPEN,
    /** A penalty follows and has not come to its end. */
    PENALISED,
    /** No violation. */
    DISMISSED,
    /** A violation by somebody who is out for good already. */
    REFUSED,
    /** The member left before anybody decided. */
    WITHDRAWN,
    /** The penalty has come to its end. */
    CLOSED
}
