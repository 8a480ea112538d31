package org.qunflow.season;

/** Why nobody is invited, or why an answer to an invitation comes to nothing. */
public enum SeatRefusal {
    /** Every seat is taken or held. */
    FULL,
    /** Not in the community any more, or not layered yet. */
    NOT_A_CANDIDATE,
    SEATED,
    INVITED,
    /** Declined, let lapse or was refused not long ago. */
    ASKED_LATELY,
    NEVER_INVITED,
    /** The invitation waits for an operator's approval. */
    NOT_SENT,
    /** It was answered in the meantime. */
    ACCEPTED,
    DECLINED,
    /** Too late: the seat went on. */
    EXPIRED,
    REFUSED,
    /** The candidate left while it was open. */
    WITHDRAWN
}
