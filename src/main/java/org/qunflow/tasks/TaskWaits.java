package org.qunflow.tasks;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** An operator did his part of a task and waits for the member, or waits no longer. */
public record TaskWaits(CommunityId community, Instant at, String taskId, String businessKey, boolean waits, String by)
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
