package org.qunflow.shared;

/** A domain event about one member. */
public interface MemberEvent extends DomainEvent {

    MemberId member();

    @Override
    default String subjectType() {
        return "member";
    }

    @Override
    default String subjectId() {
        return member().toString();
    }
}
