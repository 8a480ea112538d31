package org.qunflow.season.cycle;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;

/**
 * A season and where it stands.
 *
 * @param share the part of the members who may sit, or null where the number of seats is fixed
 * @param cycles how many cycles it has; 0: it only holds the seats between two seasons
 * @param cycle the one that runs; 0 before the season begins
 * @param cycleBeganAt null before it begins, like cycleEndsAt
 */
public record Season(
        SeasonId id,
        CommunityId community,
        String name,
        Phase phase,
        int seats,
        int taken,
        int held,
        BigDecimal share,
        int cycleDays,
        int cycles,
        int cycle,
        Instant beginsAt,
        Instant cycleBeganAt,
        Instant cycleEndsAt,
        Instant closedAt) {

    /** How far it is. */
    public enum Phase {
        ENROLLING,
        RUNNING,
        CLOSED
    }

    public boolean hasCycles() {
        return cycles > 0;
    }

    public boolean isLastCycle() {
        return cycle >= cycles;
    }

    public int free() {
        return Math.max(0, seats - taken - held);
    }
}
