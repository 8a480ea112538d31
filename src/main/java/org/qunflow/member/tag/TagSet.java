package org.qunflow.member.tag;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A member or a group bears a tag from now on. */
public record TagSet(
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        String key,
        String value,
        String source,
        String reason)
        implements DomainEvent {}
