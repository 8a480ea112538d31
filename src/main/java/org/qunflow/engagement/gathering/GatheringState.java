package org.qunflow.engagement.gathering;

/** How far a gathering is; SKIPPED: left out of the calendar, because the group has enough that week (003-21). */
public enum GatheringState {
    PLANNED,
    PREPARING,
    ANNOUNCED,
    HELD,
    REVIEWED,
    MISSED,
    CANCELLED,
    SKIPPED;

    /** True while it can still be cancelled. */
    public boolean isAhead() {
        return this == PLANNED || this == PREPARING || this == ANNOUNCED;
    }
}
