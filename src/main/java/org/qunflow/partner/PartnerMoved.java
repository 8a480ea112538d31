package org.qunflow.partner;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A partner was proposed, or went on. */
public record PartnerMoved(
        CommunityId community, Instant at, PartnerId partner, String name, PartnerState partnerState, String note)
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
