package org.qunflow.engagement.gathering;

import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;

/** A domain event about an activity of a group; it stands in the group's story. */
public interface GatheringEvent extends DomainEvent {

    GroupId group();

    @Override
    default String subjectType() {
        return "group";
    }

    @Override
    default String subjectId() {
        return group().toString();
    }
}
