package org.qunflow.shared;

/** A domain event about a community as a whole. */
public interface CommunityEvent extends DomainEvent {

    @Override
    default String subjectType() {
        return "community";
    }

    @Override
    default String subjectId() {
        return community().toString();
    }
}
