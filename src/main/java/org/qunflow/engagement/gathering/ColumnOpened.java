package org.qunflow.engagement.gathering;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A column fills the calendar from now on. */
public record ColumnOpened(CommunityId community, Instant at, UUID column, String title) implements CommunityEvent {}
