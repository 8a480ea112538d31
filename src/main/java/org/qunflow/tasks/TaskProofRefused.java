package org.qunflow.tasks;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Somebody put to a task what is no proof: notPicture, or wrongType for what is no file that we take. */
public record TaskProofRefused(
        CommunityId community, Instant at, String taskId, String businessKey, String by, String why)
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
