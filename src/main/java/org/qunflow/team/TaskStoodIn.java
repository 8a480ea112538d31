package org.qunflow.team;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/**
 * A task went to somebody else because whom it was for is away.
 *
 * @param by empty if nobody was there to stand in, so that everybody of its role may take it
 */
public record TaskStoodIn(
        CommunityId community, Instant at, String taskId, String businessKey, String forWhom, String by)
        implements TaskNews {}
