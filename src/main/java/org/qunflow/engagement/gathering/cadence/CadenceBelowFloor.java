package org.qunflow.engagement.gathering.cadence;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;

/** A group is below the floor of activities this month. */
public record CadenceBelowFloor(CommunityId community, Instant at, GroupId group, String month, int held)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "group";
    }

    @Override
    public String subjectId() {
        return group.toString();
    }
}
