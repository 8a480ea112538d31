package org.qunflow.team;

import java.util.UUID;
import org.qunflow.shared.DomainEvent;

/** A domain event about a shift. */
interface ShiftEvent extends DomainEvent {

    UUID shift();

    @Override
    default String subjectType() {
        return "shift";
    }

    @Override
    default String subjectId() {
        return shift().toString();
    }
}
