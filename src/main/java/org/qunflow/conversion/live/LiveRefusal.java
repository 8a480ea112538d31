package org.qunflow.conversion.live;

/** Why something was not done with a live room. */
public enum LiveRefusal {
    NO_TITLE,
    NO_HOST,
    UNKNOWN_SCENE,
    NO_GROUP,
    TOO_MANY_GROUPS,
    NO_PATH,
    STARTS_PAST,
    NO_REASON,
    TOO_LATE,
    NOT_NOW,
    UNKNOWN_VIEWERS
}
