package org.qunflow.outreach.send;

import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;

/** A domain event about a message to a group. */
interface GroupSendEvent extends DomainEvent {

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
