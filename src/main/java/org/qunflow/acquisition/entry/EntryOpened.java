package org.qunflow.acquisition.entry;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** A campaign has one more entry point. */
public record EntryOpened(
        CommunityId community, Instant at, String subjectType, String subjectId, String code, String arm)
        implements DomainEvent {}
