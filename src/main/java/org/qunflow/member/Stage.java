package org.qunflow.member;

/** Where a member is in the life of the community. */
public enum Stage {
    LEAD,
    WAITING,
    LAYERED,
    CORE,
    REJECTED,
    LEFT,
    DORMANT
}
