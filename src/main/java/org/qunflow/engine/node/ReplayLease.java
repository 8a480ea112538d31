package org.qunflow.engine.node;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one row that says who replays; counted on the database's real time, never on a clock that can be moved. */
@Repository
public class ReplayLease {
    private static final String NAME = "REPLAY";

    private final JdbcTemplate jdbc;

    ReplayLease(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the lease; false if somebody else holds it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean take(String owner, CommunityId community) {
        return jdbc.update("""
                insert into engine_lease (name, owner, community_id, until) values (?, ?, ?, now() + interval '60 seconds')
                on conflict (name) do update
                set owner = excluded.owner, community_id = excluded.community_id, until = excluded.until
                where engine_lease.until <= now()""", NAME, owner, community.value()) == 1;
    }

    /** Holds it for another minute; false if it was lost. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean renew(String owner) {
        return jdbc.update(
                        "update engine_lease set until = now() + interval '60 seconds'"
                                + " where name = ? and owner = ? and until > now()",
                        NAME,
                        owner)
                == 1;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void release(String owner) {
        jdbc.update("delete from engine_lease where name = ? and owner = ?", NAME, owner);
    }

    /** Until when it is held as of now, or empty; a holder that lives moves this moment on. */
    Optional<Instant> until() {
        return jdbc.query(
                "select until from engine_lease where name = ? and until > now()",
                rows -> rows.next()
                        ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
                        : Optional.empty(),
                NAME);
    }

    public Optional<CommunityId> holder() {
        return jdbc
                .queryForList(
                        "select community_id from engine_lease where name = ? and until > now()", UUID.class, NAME)
                .stream()
                .map(CommunityId::new)
                .findFirst();
    }

    /** How many jobs some node has locked and may still be running. */
    public int lockedJobs() {
        return jdbc.queryForObject(
                "select count(*) from camunda.act_ru_job where lock_owner_ is not null and lock_exp_time_ > localtimestamp",
                Integer.class);
    }
}
