package org.qunflow.layering;

import java.math.BigDecimal;

/** Knows the payment bands (004-03); the one table of them is the only source. */
public interface PaymentBands {

    /** The lower bound of the band to which such a payment belongs. */
    int bandOf(BigDecimal paid);
}
