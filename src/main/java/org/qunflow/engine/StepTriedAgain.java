package org.qunflow.engine;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/**
 * Somebody lets a step that failed be tried again.
 *
 * @param process null where what failed was a message, which may concern several
 */
public record StepTriedAgain(CommunityId community, Instant at, String businessKey, String process)
        implements KeyedEvent {}
