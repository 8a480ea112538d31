package org.qunflow.engagement.gathering;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A gathering or a column that somebody wanted was refused. */
public record PlanRefused(CommunityId community, Instant at, String title, String refusal) implements CommunityEvent {}
