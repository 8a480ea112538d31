package org.qunflow.season.cycle;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A cycle ended: so many holders were judged, and so many of them are to leave their seats. */
public record CycleEnded(CommunityId community, Instant at, SeasonId season, int cycle, int judged, int out)
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
