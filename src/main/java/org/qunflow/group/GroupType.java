package org.qunflow.group;

/** What a group is for. */
public enum GroupType {
    WAITING,
    TIER,
    CORE_FAN,
    EVENT,
    VIP
}
