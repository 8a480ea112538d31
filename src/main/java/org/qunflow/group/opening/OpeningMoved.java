package org.qunflow.group.opening;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;

/** The opening of a group went one step on. */
public record OpeningMoved(CommunityId community, Instant at, GroupId group, String name, String step, String detail)
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
