package org.qunflow.engine.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;

/** A replay under way: renews its lease in the background and moves both clocks. */
public final class Replay implements TimeTravel.Journey {
    private static final Duration RENEWAL = Duration.ofSeconds(15);

    private final ReplayLease lease;
    private final String owner;
    private final CommunityId community;
    private final BusinessClock clock;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(r -> daemon(r));
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean lost;
    private volatile boolean stopping;

    Replay(ReplayLease lease, String owner, CommunityId community, BusinessClock clock) {
        this.lease = lease;
        this.owner = owner;
        this.community = community;
        this.clock = clock;
        renewals.scheduleWithFixedDelay(this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void moveTo(Instant moment) {
        if (stopping) {
            throw new TimeTravel.NodeStops();
        }
        if (lost) {
            throw new IllegalStateException("The replay lease was lost; somebody else may be replaying by now");
        }
        clock.moveTo(community, moment);
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    @Override
    public void close() {
        renewals.shutdownNow();
        clock.release();
        ClockUtil.reset();
        lease.release(owner);
        closed.countDown();
    }

    /** Ends the replay at its next move and waits that long for it; otherwise the lease runs out by itself. */
    void stop(Duration patience) {
        stopping = true;
        try {
            closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isOpen() {
        return closed.getCount() > 0;
    }

    public void renew() {
        try {
            lost = lost || !lease.renew(owner);
        } catch (RuntimeException e) {
            lost = lost || !tryAgain();
        }
    }

    private boolean tryAgain() {
        try {
            return lease.renew(owner);
        } catch (RuntimeException e) {
            return false;
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "replay-lease");
        thread.setDaemon(true);
        return thread;
    }
}
