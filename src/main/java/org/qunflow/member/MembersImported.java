package org.qunflow.member;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Many members were registered in bulk: one entry for all of them. */
public record MembersImported(CommunityId community, Instant at, String reason, int created, int unchanged)
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
