package org.qunflow.tasks;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Somebody put the due date of a task off. */
public record TaskPostponed(
        CommunityId community, Instant at, String taskId, String businessKey, Instant until, String by)
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
