package org.qunflow.member.tag;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Somebody took a tag away. */
public record TagEnded(
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        String key,
        String value,
        String reason)
        implements DomainEvent {}
