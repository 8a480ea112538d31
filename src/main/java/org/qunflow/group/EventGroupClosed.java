package org.qunflow.group;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;

/** A group with an end was dissolved; its members stay in their other groups. */
public record EventGroupClosed(CommunityId community, Instant at, GroupId group, String reason, int members)
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
