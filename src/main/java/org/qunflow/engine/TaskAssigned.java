package org.qunflow.engine;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A human task was claimed by somebody or given back (assignee null). */
public record TaskAssigned(CommunityId community, Instant at, String taskId, String businessKey, String assignee)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "businessKey";
    }

    @Override
    public String subjectId() {
        return businessKey;
    }
}
