package org.qunflow.reward.packet;

/** Why no red packet is sent. */
public enum PacketRefusal {
    NOT_POSITIVE,
    /** The currency has no coin that small. */
    NOT_PAYABLE,
    /** More parts than members or than one packet may have, none, or parts of nothing. */
    PIECES,
    NO_GROUP,
    TOO_MUCH_AT_ONCE,
    NO_OCCASION,
    NOT_HERE,
    TOO_OFTEN,
    DAY_USED_UP
}
