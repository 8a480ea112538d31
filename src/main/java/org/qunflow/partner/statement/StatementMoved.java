package org.qunflow.partner.statement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.partner.PartnerId;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A statement was drawn up, or went on. */
public record StatementMoved(
        CommunityId community,
        Instant at,
        PartnerId partner,
        LocalDate month,
        BigDecimal amount,
        StatementState statementState)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "partner";
    }

    @Override
    public String subjectId() {
        return partner.toString();
    }
}
