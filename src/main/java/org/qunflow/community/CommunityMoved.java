package org.qunflow.community;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** The recorded past of a community was moved by whole days of its zone, before any of it was replayed. */
public record CommunityMoved(CommunityId community, Instant at, int days) implements DomainEvent {

    @Override
    public String subjectType() {
        return "community";
    }

    @Override
    public String subjectId() {
        return community.toString();
    }
}
