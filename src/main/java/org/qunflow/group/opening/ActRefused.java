package org.qunflow.group.opening;

import java.time.Instant;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Something about a group, a member or a community was refused, and nothing was done. */
public record ActRefused(
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        String act,
        String refusal,
        List<String> about)
        implements DomainEvent {}
