package org.qunflow.engine.work;

import java.util.List;
import org.qunflow.engine.Failures.Cause;
import org.qunflow.engine.Failures.Stuck;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Failed items and given-up jobs of a community, grouped by what went wrong. */
@Repository
public class FailureCauses {
    private static final String COMMAND = "case when operation = 'COMPLETE' then '' else target end";

    private final JdbcTemplate jdbc;

    FailureCauses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The most frequent first. */
    public List<Cause> causes(CommunityId community) {
        return jdbc.query(
                "select " + COMMAND + """
                         as command, engine_cause(error) as cause, count(*), count(*) filter (where next_at is null),
                          min(failed_at)
                        from engine_bulk_failure where community_id = ? and resolved_at is null
                        group by 1, 2 order by 3 desc, 1, 2""",
                (r, n) -> new Cause(
                        r.getString(1),
                        r.getString(2),
                        r.getLong(3),
                        r.getLong(4),
                        r.getTimestamp(5).toInstant()),
                community.value());
    }

    /** Makes everything due that failed so; returns the business keys. Answers to tasks are left to people. */
    public List<String> tryAgain(CommunityId community, String command, String cause) {
        return jdbc.queryForList("""
                update engine_bulk_failure set next_at = now()
                where community_id = ? and resolved_at is null and operation <> 'COMPLETE' and target = ?
                  and engine_cause(error) = ? returning business_key""", String.class, community.value(), command, cause);
    }

    /** Journeys whose next step was tried in vain until nothing tries it any more. */
    public List<Stuck> stuck(CommunityId community) {
        return jdbc.query(
                """
                select i.process_key, e.act_id_, engine_cause(j.exception_msg_) as cause, count(*)
                from camunda.act_ru_job j
                join engine_instance i on i.process_instance_id = j.process_instance_id_
                join camunda.act_ru_execution e on e.id_ = j.execution_id_
                where j.retries_ = 0 and i.community_id = ? and i.ended_at is null
                group by 1, 2, 3 order by 4 desc, 1, 2, 3""",
                (r, n) -> new Stuck(r.getString(1), r.getString(2), r.getString(3), r.getLong(4)),
                community.value());
    }

    /** Job and business key of those who are stuck so. */
    public List<Job> jobs(CommunityId community, Stuck at) {
        return jdbc.query(
                """
                select j.id_, i.business_key from camunda.act_ru_job j
                join engine_instance i on i.process_instance_id = j.process_instance_id_
                join camunda.act_ru_execution e on e.id_ = j.execution_id_
                where j.retries_ = 0 and i.community_id = ? and i.ended_at is null and i.process_key = ?
                  and e.act_id_ = ? and engine_cause(j.exception_msg_) = ?""",
                (r, n) -> new Job(r.getString(1), r.getString(2)),
                community.value(),
                at.process(),
                at.step(),
                at.cause());
    }

    /** A job that was given up. */
    public record Job(String id, String businessKey) {}
}
