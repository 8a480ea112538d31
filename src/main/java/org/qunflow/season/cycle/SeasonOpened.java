package org.qunflow.season.cycle;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A lead opened a season; it begins on its first day. */
public record SeasonOpened(CommunityId community, Instant at, SeasonId season, String name, int cycleDays, int cycles)
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
