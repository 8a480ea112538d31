package org.qunflow.channel;

/** Where an outgoing message is between being written and being settled. */
public enum OutboxState {
    /** Written, not yet taken by a dispatcher, or put back by one. */
    READY,
    /** Taken under a lease; certainly not sent. */
    CLAIMED,
    /** The intent to send is committed; the call may have happened. */
    SENDING,
    /** The channel waits for a person's confirmation. */
    PENDING,
    /** Delivered for certain. */
    SENT,
    /** Nobody knows; an operator says what became of it. */
    UNKNOWN,
    /** The channel refused it, or every attempt was used up. */
    FAILED_FINAL,
    /** We did not permit it: the member opted out or is suspended, or no slot was free while it was valid. */
    REFUSED,
    /** Written while history was replayed; never sent. */
    REPLAYED
}
