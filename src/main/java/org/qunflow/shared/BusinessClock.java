package org.qunflow.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Business time: the real time, or a moment that a replay has set. Only the engine room moves it (it moves the engine's
 * clock with it); leases, sessions and locks never use it, they take the database's real time.
 */
public final class BusinessClock extends Clock {
    private final AtomicReference<Instant> moved;
    private final ZoneId zone;

    public BusinessClock() {
        this(new AtomicReference<>(), ZoneOffset.UTC);
    }

    private BusinessClock(AtomicReference<Instant> moved, ZoneId zone) {
        this.moved = moved;
        this.zone = zone;
    }

    /** Sets the moment; called by the engine room only, under the replay lease. */
    public void moveTo(Instant moment) {
        moved.set(moment);
    }

    /** Back to real time. */
    public void release() {
        moved.set(null);
    }

    public boolean isMoved() {
        return moved.get() != null;
    }

    @Override
    public Instant instant() {
        Instant set = moved.get();
        return set != null ? set : Clock.systemUTC().instant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new BusinessClock(moved, other);
    }
}
