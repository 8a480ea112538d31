package org.qunflow.community;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.qunflow.engine.TimeTravel;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.LongWork;
import org.qunflow.shared.OneNode;
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
            OneNode.alone(database, LOCK, () -> LongWork.run(this::throughLiveCommunities));
        }
    }

    private void throughLiveCommunities() {
        communities.all().stream()
                .filter(c -> c.phase() == Community.Phase.LIVE)
                .forEach(c -> rounds.goTo(c.id(), clock.instant(c.id())));
    }
}
