package org.qunflow.engagement.checkin;

/** Why a check-in task is not opened, changed or stopped. */
public enum TaskRefusal {
    NO_NAME,
    NAME_TAKEN,
    FOR_NOBODY,
    NO_DAYS,
    BEGINS_IN_THE_PAST,
    TOO_LONG,
    TOO_MANY_POINTS,
    TOO_MANY_CARDS,
    MILESTONES,
    BEGUN,
    OVER,
    ENDS_IN_THE_PAST,
    ENDS_TODAY,
    NO_REASON
}
