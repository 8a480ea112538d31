package org.qunflow.team;

import org.qunflow.shared.DomainEvent;

/** Something about a human task, told under the business key of its instance. */
interface TaskNews extends DomainEvent {

    String taskId();

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
