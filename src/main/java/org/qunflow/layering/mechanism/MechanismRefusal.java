package org.qunflow.layering.mechanism;

/** Why a group is not opened, or an answer not taken. */
public enum MechanismRefusal {
    NO_NAME,
    NO_PERCENT,
    CAPACITY_OUT_OF_RANGE,
    ENDS_TOO_SOON,
    LASTS_TOO_LONG,
    NOBODY_IN_BAND,
    NOT_INVITED,
    ANSWERED_ALREADY,
    NOT_RUNNING,
    GONE,
    IN_ANOTHER_GROUP,
    FULL
}
