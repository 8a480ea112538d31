package org.qunflow.acquisition.entry;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** No account has room for those who came by an entry point; told once until somebody has been routed again. */
public record AccountsFull(
        CommunityId community, Instant at, String subjectType, String subjectId, String code, int waiting)
        implements DomainEvent {}
