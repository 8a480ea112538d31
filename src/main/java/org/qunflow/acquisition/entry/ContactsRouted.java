package org.qunflow.acquisition.entry;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** So many members who came by an entry point were given to an account. */
public record ContactsRouted(
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        String account,
        String code,
        int contacts)
        implements DomainEvent {}
