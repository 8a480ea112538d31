package org.qunflow.group.seat;

import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;

/** A domain event about one group. */
public interface GroupEvent extends DomainEvent {

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
