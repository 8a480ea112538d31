package org.qunflow.team;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/** A task that waits too long was shown to the lead. */
public record TaskEscalated(CommunityId community, Instant at, String taskId, String businessKey, String to)
        implements TaskNews {}
