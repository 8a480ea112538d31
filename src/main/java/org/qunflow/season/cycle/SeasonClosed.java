package org.qunflow.season.cycle;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A season is over; who sits stays until the next one. */
public record SeasonClosed(CommunityId community, Instant at, SeasonId season, String name, String because)
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
