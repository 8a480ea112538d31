package org.qunflow.community;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A community was frozen at the end of its replay: ages are counted from asOf. */
public record CommunityFrozen(CommunityId community, Instant at, Instant asOf) implements DomainEvent {

    @Override
    public String subjectType() {
        return "community";
    }

    @Override
    public String subjectId() {
        return community.toString();
    }
}
