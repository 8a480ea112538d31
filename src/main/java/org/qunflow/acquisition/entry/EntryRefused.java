package org.qunflow.acquisition.entry;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** An entry point or an account was not opened or changed. */
public record EntryRefused(
        CommunityId community, Instant at, String subjectType, String subjectId, String name, EntryRefusal refusal)
        implements DomainEvent {}
