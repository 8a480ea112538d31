package org.qunflow.reward.packet;

/** Why no red packet is sent. */
public enum PacketRefusal {
    NOT_POSITIVE,
    TOO_MUCH_AT_ONCE,
    NO_OCCASION,
    NOT_HERE,
    TOO_OFTEN,
    DAY_USED_UP
}
