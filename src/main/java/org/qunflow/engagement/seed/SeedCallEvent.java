package org.qunflow.engagement.seed;

import org.qunflow.shared.DomainEvent;

/** Something about a call as a whole; the journal keeps it under the business key of its process. */
sealed interface SeedCallEvent extends DomainEvent permits SeedCallOpened, SeedCallEnded, SeedsProposed {
    String call();

    @Override
    default String subjectType() {
        return "businessKey";
    }

    @Override
    default String subjectId() {
        return call();
    }
}
