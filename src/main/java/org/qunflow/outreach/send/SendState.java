package org.qunflow.outreach.send;

/** Where a message to a group stands. */
public enum SendState {
    /** It waits until it is due; a slot is kept. */
    PLANNED,
    /** Its sender, or the channel, has it. */
    ASKED,
    /** It stands in the group; the slot is used. */
    DONE,
    /** Nobody sent it in time; the slot was given back. */
    MISSED,
    /** When it was due, something stood in its way for too long. */
    DROPPED,
    /** A lead took it back, or the group was closed. */
    WITHDRAWN
}
