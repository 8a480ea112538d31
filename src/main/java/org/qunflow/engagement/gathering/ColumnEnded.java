package org.qunflow.engagement.gathering;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A column ended; what it planned and nobody prepared yet is cancelled. */
public record ColumnEnded(CommunityId community, Instant at, UUID column, String title, int cancelled)
        implements CommunityEvent {}
