package org.qunflow.partner.commission;

/** Where a commission stands: taken back while it waited is cancelled. */
public enum CommissionState {
    PENDING,
    RIPE,
    CANCELLED,
    TAKEN_BACK;

    public boolean stands() {
        return this == PENDING || this == RIPE;
    }
}
