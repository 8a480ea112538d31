package org.qunflow.partner.commission;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.MemberId;

/**
 * What a partner earns by an order.
 *
 * @param paid what the member paid
 * @param reason why it was taken back; null while it stands
 */
public record Commission(
        long id,
        MemberId member,
        String order,
        BigDecimal paid,
        BigDecimal amount,
        CommissionState state,
        String reason,
        Instant orderedAt,
        Instant ripeAt) {}
