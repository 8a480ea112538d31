package org.qunflow.tasks;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Somebody said something about a task; what was said stays with the task. */
public record TaskCommented(CommunityId community, Instant at, String taskId, String businessKey, String by)
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
