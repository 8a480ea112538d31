package org.qunflow.shared;

import java.time.Instant;

/**
 * Something that happened, told in the past tense. Published through Spring in the business transaction; the journal
 * writes down every one of them: the record's own components become the entry's data.
 */
public interface DomainEvent {

    CommunityId community();

    /** Business time, from the {@link BusinessClock}. */
    Instant at();

    /** What the event is about: member, group, season, import … */
    String subjectType();

    String subjectId();
}
