package org.qunflow.community;

import java.time.Instant;

/** Days of a community, for rounds that have something to do once a day. */
public final class NewDay {

    private NewDay() {}

    /** Whether a day of the community begins after the one moment and not after the other. */
    public static boolean begins(Community home, Instant from, Instant to) {
        return from.atZone(home.zone())
                .toLocalDate()
                .isBefore(to.atZone(home.zone()).toLocalDate());
    }
}
