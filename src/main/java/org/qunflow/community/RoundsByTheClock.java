package org.qunflow.community;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.LongWork;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the rounds through every live community, on one node at a time, and not while this node stands still. */
@Component
@ConditionalOnProperty(name = "qunflow.rounds.scheduled", matchIfMissing = true)
class RoundsByTheClock {
    private static final long LOCK = 7_400_001;

    private final Communities communities;
    private final Rounds rounds;
    private final TimeTravel timeTravel;
    private final BusinessClock clock;
    private final DataSource database;

    RoundsByTheClock(
            Communities communities, Rounds rounds, TimeTravel timeTravel, BusinessClock clock, DataSource database) {
        this.communities = communities;
        this.rounds = rounds;
        this.timeTravel = timeTravel;
        this.clock = clock;
        this.database = database;
    }

    @Scheduled(fixedDelayString = "${qunflow.rounds.every:PT1M}", initialDelayString = "${qunflow.rounds.first:PT20S}")
    void go() throws SQLException {
        if (!timeTravel.standsStill()) {
            alone(() -> LongWork.run(this::throughLiveCommunities));
        }
    }

    private void throughLiveCommunities() {
        communities.all().stream()
                .filter(c -> c.phase() == Community.Phase.LIVE)
                .forEach(c -> rounds.goTo(c.id(), clock.instant(c.id())));
    }

    /** Holds an advisory lock on a connection of its own, so that the work's transactions are not inside another. */
    private void alone(Runnable work) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            if (truth(sql, "select pg_try_advisory_lock(" + LOCK + ")")) {
                try {
                    work.run();
                } finally {
                    truth(sql, "select pg_advisory_unlock(" + LOCK + ")");
                }
            }
        }
    }

    private static boolean truth(Statement sql, String query) throws SQLException {
        try (ResultSet result = sql.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
