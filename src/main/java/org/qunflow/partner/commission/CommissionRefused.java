package org.qunflow.partner.commission;

import java.time.Instant;
import org.qunflow.partner.PartnerId;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** An order earned nothing, or its commission was not taken back. */
public record CommissionRefused(
        CommunityId community, Instant at, PartnerId partner, String order, CommissionRefusal refusal)
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
