package org.qunflow.engine;

import org.qunflow.shared.DomainEvent;

/** A domain event about whom a business key names. */
interface KeyedEvent extends DomainEvent {

    String businessKey();

    @Override
    default String subjectType() {
        return "businessKey";
    }

    @Override
    default String subjectId() {
        return businessKey();
    }
}
