package org.qunflow.engine;

import java.time.Instant;
import java.util.Optional;
import org.qunflow.engine.node.Replays;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/**
 * The exclusive replay lease. While it is held, job executors and dispatchers of all nodes stand still, the business
 * clock and the engine's clock stand at the moment that the holder sets, and pages say so.
 */
@Service
public class TimeTravel {
    private final Replays replays;

    TimeTravel(Replays replays) {
        this.replays = replays;
    }

    /** A held lease; closing it releases the clocks and lets everybody go on. */
    public interface Journey extends AutoCloseable {

        /**
         * Moves both clocks.
         *
         * @throws IllegalStateException if the lease, renewed in the background, was lost
         * @throws NodeStops if this node is shutting down; the next one goes on
         */
        void moveTo(Instant moment);

        @Override
        void close();
    }

    /** The node shuts down in the middle of a replay. Nothing failed: whoever takes the lease next goes on. */
    public static final class NodeStops extends RuntimeException {
        public NodeStops() {
            super("The node shuts down; the replay goes on later");
        }
    }

    /**
     * Takes the lease, or empty if somebody alive holds it. Waits, at most a minute, for the lease of a holder that
     * died to run out, and for jobs that are running already.
     */
    public Optional<Journey> begin(CommunityId community) {
        return replays.begin(community);
    }

    /** The community that is being replayed now by any node, read from the database. */
    public Optional<CommunityId> replaying() {
        return replays.replaying();
    }
}
