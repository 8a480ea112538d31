package org.qunflow.season.cycle;

/** Why a season is not opened, or not ended. */
public enum PlanRefusal {
    NO_NAME,
    NO_SEATS,
    TOO_MANY_SEATS,
    NO_SHARE,
    CYCLE_LENGTH,
    NUMBER_OF_CYCLES,
    IN_THE_PAST,
    /** More members sit or are invited than there would be seats. */
    FEWER_THAN_TAKEN,
    /** Another one is planned. */
    ANOTHER_PLANNED,
    /** There is none to be ended. */
    NONE_RUNS,
    NO_REASON
}
