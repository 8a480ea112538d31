package org.qunflow.community;

import java.time.Instant;
import org.qunflow.shared.CommunityId;

/**
 * Port: a set-based sweep that does what no timer per member needs to do. Every room may bring some; they go in their
 * order for each community, by the clock or by a replay, and may go twice over the same time without harm.
 */
public interface Round {

    /** Place in the sequence: facts first (0), then arrivals (100), waiting (200), layering (300), conversion (400), exits (500). */
    int order();

    /**
     * Goes once, in transactions of its own.
     *
     * @param from moment up to which the last round went, exclusive
     * @param to moment of this round, inclusive
     * @return how many members it moved
     */
    int go(CommunityId community, Instant from, Instant to);
}
