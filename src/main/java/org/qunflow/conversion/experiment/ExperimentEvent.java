package org.qunflow.conversion.experiment;

import org.qunflow.shared.DomainEvent;

/** Something happened to a price experiment. */
interface ExperimentEvent extends DomainEvent {
    ExperimentId experiment();

    @Override
    default String subjectType() {
        return "experiment";
    }

    @Override
    default String subjectId() {
        return experiment().toString();
    }
}
