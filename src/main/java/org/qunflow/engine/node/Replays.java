package org.qunflow.engine.node;

import java.util.Optional;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.Ids;
import org.springframework.stereotype.Component;

/** Begins replays: takes the lease, then waits until running jobs of all nodes are done. */
@Component("engineReplays")
public class Replays {
    private static final long PATIENCE_MILLIS = 60_000;

    private final ReplayLease lease;
    private final BusinessClock clock;

    Replays(ReplayLease lease, BusinessClock clock) {
        this.lease = lease;
        this.clock = clock;
    }

    public Optional<TimeTravel.Journey> begin(CommunityId community) {
        String owner = Ids.next().toString();
        if (!lease.take(owner, community)) {
            return Optional.empty();
        }
        Replay replay = new Replay(lease, owner, community, clock);
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

    private void awaitRunningJobs() {
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
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
