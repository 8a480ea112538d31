package org.qunflow.season.cycle;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A season began: its seats are a number from now on. */
public record SeasonBegan(CommunityId community, Instant at, SeasonId season, String name, int seats, int taken)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "season";
    }

    @Override
    public String subjectId() {
        return season.toString();
    }
}
