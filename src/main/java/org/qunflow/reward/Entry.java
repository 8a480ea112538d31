package org.qunflow.reward;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.MemberId;

/**
 * A line of a member's account.
 *
 * @param change by which the balance changed; 0 where points were redeemed that had been put aside
 * @param purpose of an award, else null
 * @param reversible true if it can be taken back and has not been
 */
public record Entry(
        long id,
        MemberId member,
        Kind kind,
        BigDecimal points,
        BigDecimal change,
        Purpose purpose,
        String reason,
        String by,
        Instant at,
        boolean reversible) {}
