package org.qunflow.community;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A community went live: its rounds go from now on. */
public record CommunityWentLive(CommunityId community, Instant at) implements DomainEvent {

    @Override
    public String subjectType() {
        return "community";
    }

    @Override
    public String subjectId() {
        return community.toString();
    }
}
