package org.qunflow.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Business time: the real time, or in the community that is being replayed the moment that the replay has set. Only the
 * engine room moves it (it moves the engine's clock with it); leases, sessions and locks never use it, they take the
 * database's real time.
 */
public final class BusinessClock extends Clock {
    private final AtomicReference<Moved> moved;
    private final ZoneId zone;

    public BusinessClock() {
        this(new AtomicReference<>(), ZoneOffset.UTC);
    }

    private BusinessClock(AtomicReference<Moved> moved, ZoneId zone) {
        this.moved = moved;
        this.zone = zone;
    }

    /** community null: every community. */
    private record Moved(Instant moment, CommunityId community) {
        boolean concerns(CommunityId asked) {
            return community == null || community.equals(asked);
        }
    }

    /** Sets the moment for every community. */
    public void moveTo(Instant moment) {
        moved.set(new Moved(moment, null));
    }

    /** Sets the moment for one community; called by the engine room only, under the replay lease. */
    public void moveTo(CommunityId community, Instant moment) {
        moved.set(new Moved(moment, community));
    }

    /** Back to real time. */
    public void release() {
        moved.set(null);
    }

    public boolean isMoved() {
        return moved.get() != null;
    }

    /** True if the clock stands at a moment that was set for this community. */
    public boolean isMoved(CommunityId community) {
        Moved set = moved.get();
        return set != null && set.concerns(community);
    }

    /** The moment in this community; the real one, unless it is this community that is being replayed. */
    public Instant instant(CommunityId community) {
        Moved set = moved.get();
        return set != null && set.concerns(community) ? set.moment() : real();
    }

    /** The moment of the work at hand, which is the replay's while there is one; whoever knows the community asks for its moment. */
    @Override
    public Instant instant() {
        Moved set = moved.get();
        return set != null ? set.moment() : real();
    }

    /** The real time, for what belongs to the installation and not to a community. */
    public Instant real() {
        return Clock.systemUTC().instant();
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
