package org.qunflow.engagement.checkin;

/** For whom a check-in task is: all layered members, those who hold a seat, a tier, or a group. */
public enum Audience {
    EVERYBODY,
    CORE,
    TIER,
    GROUP
}
