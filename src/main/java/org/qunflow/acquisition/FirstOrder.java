package org.qunflow.acquisition;

import java.math.BigDecimal;

/** Size of a lead's first order, as the table lead-screening asks for it. */
public enum FirstOrder {
    NONE,
    FREE,
    USUAL,
    LARGE;

    /** amount null: there is no order. */
    static FirstOrder of(BigDecimal amount, BigDecimal largeFrom) {
        if (amount == null) {
            return NONE;
        }
        if (amount.signum() == 0) {
            return FREE;
        }
        return amount.compareTo(largeFrom) >= 0 ? LARGE : USUAL;
    }
}
