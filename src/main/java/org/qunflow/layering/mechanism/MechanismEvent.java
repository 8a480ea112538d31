package org.qunflow.layering.mechanism;

import org.qunflow.shared.DomainEvent;
import org.qunflow.shared.GroupId;

/** Something happened to a mechanism group. */
interface MechanismEvent extends DomainEvent {

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
