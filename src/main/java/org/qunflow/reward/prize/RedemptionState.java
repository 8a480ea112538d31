package org.qunflow.reward.prize;

import java.util.Set;

/** How far a redemption is. */
public enum RedemptionState {
    ASKED,
    CONFIRMED,
    ADDRESSED,
    SHIPPED,
    RECEIVED,
    REFUSED,
    NO_SHOW,
    WITHDRAWN;

    static final Set<RedemptionState> OPEN = Set.of(ASKED, CONFIRMED, ADDRESSED, SHIPPED);

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
