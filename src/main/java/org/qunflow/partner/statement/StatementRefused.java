package org.qunflow.partner.statement;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.partner.PartnerId;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A statement does not go on. */
public record StatementRefused(
        CommunityId community, Instant at, PartnerId partner, LocalDate month, StatementRefusal refusal)
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
