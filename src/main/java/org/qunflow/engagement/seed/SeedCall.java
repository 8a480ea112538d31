package org.qunflow.engagement.seed;

import java.time.Instant;

/**
 * A call for seed users.
 *
 * @param wanted how many, 1 to 500
 * @param accepted how many have said yes
 * @param endedAt null while it is open
 */
public record SeedCall(
        SeedCallId id,
        String purpose,
        int wanted,
        int accepted,
        State state,
        String openedBy,
        Instant openedAt,
        Instant endedAt) {

    /** How a call stands; NOBODY: the table found nobody who fits. */
    public enum State {
        OPEN,
        CLOSED,
        CANCELLED,
        NOBODY
    }
}
