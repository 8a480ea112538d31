package org.qunflow.partner.model;

import java.time.Instant;
import org.qunflow.community.BusinessModel;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A business model was chosen that is in force already. */
public record ModelRefused(CommunityId community, Instant at, BusinessModel model) implements DomainEvent {

    @Override
    public String subjectType() {
        return "community";
    }

    @Override
    public String subjectId() {
        return community.toString();
    }
}
