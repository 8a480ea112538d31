package org.qunflow.member.tag;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A tag was to be set or ended and was not. */
public record TagRefused(
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        String key,
        String value,
        TagRefusal refusal)
        implements DomainEvent {}
