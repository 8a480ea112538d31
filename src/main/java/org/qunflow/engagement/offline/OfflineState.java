package org.qunflow.engagement.offline;

/** Where an offline event stands; the last four are its end. */
public enum OfflineState {
    PROPOSED,
    OPEN,
    FUNDED,
    CONFIRMED,
    HELD,
    REVIEWED,
    REFUSED,
    NOT_FUNDED,
    CANCELLED;

    /** It is still to come. */
    public boolean isAhead() {
        return ordinal() <= CONFIRMED.ordinal();
    }

    /** Members may still pledge, as long as the deadline is ahead. */
    public boolean takesPledges() {
        return this == OPEN || this == FUNDED || this == CONFIRMED;
    }
}
