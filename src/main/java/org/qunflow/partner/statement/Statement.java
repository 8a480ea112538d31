package org.qunflow.partner.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.partner.PartnerId;

/**
 * A month of a partner.
 *
 * @param month its first day
 * @param approvedBy login of the lead; null before
 * @param secondedBy login of another lead, where the sum asks for four eyes; otherwise null
 * @param voucher of the payment; null before
 */
public record Statement(
        StatementId id,
        PartnerId partner,
        LocalDate month,
        BigDecimal amount,
        StatementState state,
        String approvedBy,
        String secondedBy,
        String voucher,
        Instant drawnAt) {}
