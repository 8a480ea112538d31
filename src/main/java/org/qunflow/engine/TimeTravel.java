package org.qunflow.engine;

import java.time.Instant;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Service;

/**
 * The exclusive replay lease. While it is held, job executors and dispatchers of all nodes stand still, the business
 * clock and the engine's clock stand at the moment that the holder sets, and pages say so.
 */
@Service
public class TimeTravel {

    /** A held lease; closing it releases the clocks and lets everybody go on. */
    public interface Journey extends AutoCloseable {

        /** Moves both clocks; also renews the lease. Throws IllegalStateException if the lease was lost. */
        void moveTo(Instant moment);

        @Override
        void close();
    }

    /** Takes the lease, or empty if somebody else holds it. */
    public Optional<Journey> begin(CommunityId community) {
        throw new UnsupportedOperationException("engine room: begin");
    }

    /** The community that is being replayed now by any node, read from the database. */
    public Optional<CommunityId> replaying() {
        throw new UnsupportedOperationException("engine room: replaying");
    }
}
