package org.qunflow.team;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/**
 * A task that waits too long was given to somebody else.
 *
 * @param from empty if nobody held it
 * @param to empty if nobody was there to take it, so that everybody of its role may
 */
public record TaskReassigned(
        CommunityId community, Instant at, String taskId, String businessKey, String from, String to)
        implements TaskNews {}
