package org.qunflow.design.live;

import java.time.Duration;
import java.time.Instant;
import org.qunflow.engine.LiveMap.Crowd;

/**
 * Who stands at a step.
 *
 * @param leaving of them, whose step is done while what follows is under way or failed
 * @param seconds how long they have stood there, together
 * @param oldest since when the first of them has stood there; null where nobody does
 */
public record Stand(long here, long overdue, long leaving, double seconds, Instant oldest) {
    static final Stand NOBODY = new Stand(0, 0, 0, 0, null);

    static Stand of(Crowd crowd) {
        return new Stand(crowd.here(), crowd.overdue(), crowd.leaving(), crowd.seconds(), crowd.oldest());
    }

    Stand and(Stand other) {
        return new Stand(
                here + other.here,
                overdue + other.overdue,
                leaving + other.leaving,
                seconds + other.seconds,
                oldest == null || other.oldest != null && other.oldest.isBefore(oldest) ? other.oldest : oldest);
    }

    /** How long they have stood there on average. */
    public Duration dwell() {
        return here == 0 ? Duration.ZERO : Duration.ofSeconds(Math.max(0, Math.round(seconds / here)));
    }

    public Duration longest(Instant now) {
        return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
    }
}
