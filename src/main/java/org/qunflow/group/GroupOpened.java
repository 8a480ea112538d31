package org.qunflow.group;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;

/** A group was opened, because those before it have hardly a seat left. */
public record GroupOpened(CommunityId community, Instant at, GroupId group, String type, String name, int capacity)
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
