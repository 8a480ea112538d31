package org.qunflow.acquisition.entry;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** An account was added, given another capacity, or taken out of use. */
public record AccountChanged(
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        String name,
        int capacity,
        boolean inUse)
        implements DomainEvent {}
