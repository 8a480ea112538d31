package org.qunflow.season.cycle;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A season was not opened or not ended. */
public record SeasonRefused(CommunityId community, Instant at, PlanRefusal refusal) implements DomainEvent {

    @Override
    public String subjectType() {
        return "community";
    }

    @Override
    public String subjectId() {
        return community.toString();
    }
}
