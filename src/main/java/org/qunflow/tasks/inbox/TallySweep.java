package org.qunflow.tasks.inbox;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Replaces what finished transactions added to the tally by one row a value, on one node at a time. */
@Component
class TallySweep {
    private final JdbcTemplate jdbc;

    TallySweep(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    @Scheduled(fixedDelay = 15_000, initialDelay = 15_000)
    public int fold() {
        if (!Boolean.TRUE.equals(
                jdbc.queryForObject("select pg_try_advisory_xact_lock(hashtext('tasks_tally'))", Boolean.class))) {
            return 0;
        }
        return jdbc.update("""
                with gone as (delete from tasks_tally returning *)
                insert into tasks_tally (community_id, role, facet, value, open)
                select community_id, role, facet, value, sum(open) from gone group by 1, 2, 3, 4 having sum(open) <> 0""");
    }
}
