package org.qunflow.member;

import java.time.Instant;

/**
 * A time in which a member may not take part.
 *
 * @param until null: for good
 * @param liftedAt null while it holds
 */
public record Suspension(String cause, Instant from, Instant until, Instant liftedAt) {

    /** Why a suspension holds no longer. */
    public enum Lifted {
        SERVED,
        REDUCED,
        REPLACED,
        OVERTURNED
    }
}
