package org.qunflow.group;

import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets only one transaction at a time settle the seats of a community, so that none waits for another in a ring. */
@Component
public class SeatLock {
    private final JdbcTemplate jdbc;

    SeatLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the seats of a community until the transaction ends. */
    public void hold(CommunityId community) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended('group-seats/' || ?, 0))",
                r -> {},
                community.toString());
    }
}
