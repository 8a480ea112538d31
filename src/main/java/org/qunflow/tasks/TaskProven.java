package org.qunflow.tasks;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/**
 * Somebody put a proof to a task; the file itself stays with the task.
 *
 * @param sha256 of the file, in hexadecimal digits
 */
public record TaskProven(
        CommunityId community, Instant at, String taskId, String businessKey, String by, String type, String sha256)
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
