package org.qunflow.group.seat;

/** Why something was not done with a group. */
public enum Refusal {
    /** There is no such group in this community. */
    UNKNOWN,
    CLOSED,
    FULL,
    /** The member sits in a group of this kind already. */
    SEATED_ALREADY,
    /** The member is not in this group. */
    NOT_SEATED,
    /** No member in this community, or one who is not there any more. */
    NO_MEMBER,
    /** More members sit there than the new capacity has seats. */
    BELOW_SIZE,
    /** A capacity that no group may have. */
    NO_CAPACITY,
    /** No other group of the kind has seats for all. */
    NO_ROOM
}
