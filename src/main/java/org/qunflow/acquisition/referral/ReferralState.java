package org.qunflow.acquisition.referral;

/** How far a referral is. */
public enum ReferralState {
    SCREENED,
    HELD,
    CONFIRMED,
    SETTLED,
    CANCELLED,
    TAKEN_BACK,
    REFUSED;

    public boolean isOpen() {
        return this == SCREENED || this == HELD || this == CONFIRMED;
    }
}
