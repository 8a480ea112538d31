package org.qunflow.partner.model;

import java.time.Instant;
import org.qunflow.community.BusinessModel;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A community got another business model; programmes as key=switch. */
public record ModelChosen(CommunityId community, Instant at, BusinessModel model, String programmes)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "community";
    }

    @Override
    public String subjectId() {
        return community.toString();
    }
}
