package org.qunflow.engine;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/**
 * Somebody moved, skipped, tried again or cancelled a step of one journey.
 *
 * @param act MOVE, SKIP, RETRY or CANCEL
 * @param target the element it was moved to, or the flow that it took; null: none
 */
public record MovedByHand(
        CommunityId community,
        Instant at,
        String businessKey,
        String process,
        String step,
        String act,
        String target,
        String reason)
        implements KeyedEvent {}
