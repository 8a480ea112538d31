package org.qunflow.community;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A community was opened. */
public record CommunityOpened(CommunityId community, Instant at, String name, String zone) implements DomainEvent {

    @Override
    public String subjectType() {
        return "community";
    }

    @Override
    public String subjectId() {
        return community.toString();
    }
}
