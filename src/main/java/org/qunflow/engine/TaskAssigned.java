package org.qunflow.engine;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A human task was claimed by somebody or given back (assignee null). */
public record TaskAssigned(CommunityId community, Instant at, String taskId, String businessKey, String assignee)
        implements KeyedEvent {}
