package org.qunflow.engine;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Somebody lets a step that failed be tried again. */
public record StepTriedAgain(CommunityId community, Instant at, String businessKey) implements DomainEvent {

    @Override
    public String subjectType() {
        return "businessKey";
    }

    @Override
    public String subjectId() {
        return businessKey;
    }
}
