package org.qunflow.layering.vip;

import java.math.BigDecimal;
import org.qunflow.shared.MemberId;

/**
 * A payment of the fee.
 *
 * @param reference its proof: the number of the payment or of the order
 * @param source ORDER or OPERATOR
 */
public record VipPayment(MemberId member, BigDecimal amount, String reference, String source) {
    private static final int LONGEST = 120;

    public VipPayment {
        reference = reference == null ? "" : reference.strip();
    }

    boolean isProven() {
        return !reference.isEmpty() && reference.length() <= LONGEST;
    }
}
