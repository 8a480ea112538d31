package org.qunflow.conversion.live;

/** Where a live room stands; the last two are its end. */
public enum LiveState {
    PROPOSED,
    PLANNED,
    WARMED,
    ON,
    HELD,
    REVIEWED,
    CANCELLED;

    /** It is still to come. */
    public boolean isAhead() {
        return ordinal() <= WARMED.ordinal();
    }
}
