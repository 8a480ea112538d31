package org.qunflow.engine.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Begins replays: takes the lease, if need be after that of a dead holder ran out, then waits until running jobs of
 * all nodes are done. A node that shuts down ends its replay first, so that the next start need not wait.
 */
@Component("engineReplays")
public class Replays implements SmartLifecycle {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final ReplayLease lease;
    private final BusinessClock clock;
    private volatile Replay current;
    private volatile boolean running;

    Replays(ReplayLease lease, BusinessClock clock) {
        this.lease = lease;
        this.clock = clock;
    }

    public Optional<TimeTravel.Journey> begin(CommunityId community) {
        String owner = Ids.next().toString();
        if (!taken(owner, community)) {
            return Optional.empty();
        }
        Replay replay = new Replay(lease, owner, community, clock);
        current = replay;
        try {
            awaitRunningJobs();
            return Optional.of(replay);
        } catch (RuntimeException e) {
            replay.close();
            throw e;
        }
    }

    public Optional<CommunityId> replaying() {
        return lease.holder();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (isReplaying()) {
            current.stop(STOP);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private boolean isReplaying() {
        return current != null && current.isOpen();
    }

    private boolean taken(String owner, CommunityId community) {
        Optional<Instant> seen = lease.until();
        boolean taken = lease.take(owner, community);
        while (!taken && !isReplaying() && isSilentSince(seen)) {
            pause();
            taken = lease.take(owner, community);
        }
        return taken;
    }

    private boolean isSilentSince(Optional<Instant> seen) {
        return lease.until()
                .map(until -> seen.filter(until::equals).isPresent())
                .orElse(true);
    }

    private void awaitRunningJobs() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lease.lockedJobs() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Jobs are still running; the replay cannot begin yet");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for running jobs", e);
        }
    }
}
