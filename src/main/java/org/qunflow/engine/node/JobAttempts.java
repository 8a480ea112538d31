package org.qunflow.engine.node;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts, in transactions of its own, how often a job was begun and neither finished nor failed: the node died in it. */
@Repository
public class JobAttempts {
    private static final int CRASHES = 3;

    private final JdbcTemplate jdbc;

    JobAttempts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a job begins; false if nodes died in it too often. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(String job) {
        int count = jdbc.queryForObject("""
                insert into engine_job_attempt (job_id) values (?)
                on conflict (job_id) do update set count = engine_job_attempt.count + 1, started = now()
                returning count""", Integer.class, job);
        return count <= CRASHES;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void end(String job) {
        jdbc.update("delete from engine_job_attempt where job_id = ?", job);
    }

    /** Forgets attempts at jobs that are gone. */
    @Transactional
    public int tidy() {
        return jdbc.update("""
                delete from engine_job_attempt a where started < now() - interval '10 minutes'
                and not exists (select 1 from camunda.act_ru_job j where j.id_ = a.job_id)""");
    }
}
