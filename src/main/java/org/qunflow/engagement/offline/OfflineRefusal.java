package org.qunflow.engagement.offline;

/** Why something was not done with an offline event. */
public enum OfflineRefusal {
    NO_TITLE,
    NO_PLACE,
    NO_GROUP,
    WRONG_MONEY,
    WRONG_NUMBERS,
    THRESHOLD_ABOVE_HIGHEST,
    COST_NOT_COVERED,
    DEADLINE_PAST,
    DEADLINE_TOO_LATE,
    NOT_CORE,
    NOT_OPEN,
    DEADLINE_OVER,
    NOT_HERE,
    PLEDGED_ALREADY,
    NOT_PLEDGED,
    PLACES_TAKEN,
    FROZEN,
    NO_REASON,
    TOO_LATE,
    NOT_NOW
}
