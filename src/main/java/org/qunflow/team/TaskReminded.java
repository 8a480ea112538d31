package org.qunflow.team;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** Whoever holds a task, or else everybody of its role, was reminded of it. */
public record TaskReminded(CommunityId community, Instant at, String taskId, String businessKey, String to)
        implements TaskNews {}
