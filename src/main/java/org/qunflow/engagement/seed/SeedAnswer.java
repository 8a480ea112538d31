package org.qunflow.engagement.seed;

/** What became of an answer that an operator notes; everything but DONE changes nothing. */
public enum SeedAnswer {
    DONE,
    /** As many as were wanted have accepted. */
    FULL,
    /** The member was not invited, or has answered already. */
    NOT_INVITED,
    /** The member left, opted out or is suspended. */
    LEFT,
    /** The call has ended. */
    ENDED
}
