package org.qunflow.engine.node;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How far this machine's clock is from the database's, compared with every heartbeat. The engine times its jobs and their
 * locks by the machine, so a node whose clock is wrong would take away running jobs of others: it must stand still. The
 * clock that a replay moves is another one and does not matter here.
 */
@Component
public class NodeClock {
    static final Duration TOLERANCE = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(NodeClock.class);
    private static final int SAMPLES = 3;

    private final JdbcTemplate jdbc;
    private volatile Duration drift;

    NodeClock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** True if this node must not go by its clock; compares it first if nobody has done so yet. */
    public boolean isWrong() {
        return isWrong(drift());
    }

    /** How far it was ahead when last compared; negative: behind. */
    Duration drift() {
        Duration known = drift;
        return known == null ? compare() : known;
    }

    /** Compares it now, by the median of a few samples, and tells when it became wrong or right. */
    synchronized Duration compare() {
        Duration now = Stream.generate(this::sample)
                .limit(SAMPLES)
                .sorted()
                .skip(SAMPLES / 2)
                .findFirst()
                .orElseThrow();
        boolean before = drift != null && isWrong(drift);
        drift = now;
        tell(before, now);
        return now;
    }

    /** The machine's time. */
    Instant wall() {
        return Clock.systemUTC().instant();
    }

    private static boolean isWrong(Duration drift) {
        return drift.abs().compareTo(TOLERANCE) > 0;
    }

    private Duration sample() {
        long asked = System.nanoTime();
        OffsetDateTime there = jdbc.queryForObject("select clock_timestamp()", OffsetDateTime.class);
        Duration roundTrip = Duration.ofNanos(System.nanoTime() - asked);
        return Duration.between(there.toInstant(), wall().minus(roundTrip.dividedBy(2)));
    }

    private static void tell(boolean wrongBefore, Duration drift) {
        if (isWrong(drift) && !wrongBefore) {
            LOG.error(
                    "The clock of this machine is {} s {} the database's. This node runs no jobs, sends nothing and is"
                            + " not ready until they agree: let the machines of both keep time by NTP.",
                    drift.abs().toMillis() / 1000.0,
                    drift.isNegative() ? "behind" : "ahead of");
        } else if (wrongBefore && !isWrong(drift)) {
            LOG.warn("The clock of this machine agrees with the database's again; this node goes on.");
        }
    }
}
