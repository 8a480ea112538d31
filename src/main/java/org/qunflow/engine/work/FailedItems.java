package org.qunflow.engine.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.qunflow.engine.Failures.Failed;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Failed items as people look through them. */
@Repository
public class FailedItems {
    private static final String COMMAND = "case when f.operation = 'COMPLETE' then '' else f.target end";
    private static final String SELECT = "select f.id, " + COMMAND + """
             as command,
              coalesce(i.business_key, f.business_key) as business_key, t.id_ as task, f.error, f.attempts, f.next_at
            from engine_bulk_failure f
            left join camunda.act_ru_task t on f.operation = 'COMPLETE' and t.id_ = f.business_key
            left join engine_instance i on i.process_instance_id = t.proc_inst_id_
            where f.community_id = ? and f.resolved_at is null""";
    private static final String NEWEST = " order by f.id desc limit ?";

    private final JdbcTemplate jdbc;

    FailedItems(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<Failed> open(CommunityId community, int limit) {
        return jdbc.query(SELECT + NEWEST, FailedItems::failed, community.value(), limit);
    }

    public List<Failed> open(CommunityId community, String command, String cause, int limit) {
        return jdbc.query(
                SELECT + " and " + COMMAND + " = ? and engine_cause(f.error) = ?" + NEWEST,
                FailedItems::failed,
                community.value(),
                command,
                cause,
                limit);
    }

    public boolean isKnown(CommunityId community, long id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from engine_bulk_failure where community_id = ? and id = ?)",
                Boolean.class,
                community.value(),
                id));
    }

    /** What is due again, and by which command. */
    public record Due(String businessKey, String command) {}

    /** Makes an item due; empty if there is none that is tried again. */
    public Optional<Due> tryAgain(CommunityId community, long id) {
        return jdbc.query("""
                update engine_bulk_failure set next_at = now()
                where community_id = ? and id = ? and resolved_at is null and operation <> 'COMPLETE'
                returning business_key, target""", (r, n) -> new Due(r.getString(1), r.getString(2)), community.value(), id).stream()
                .findFirst();
    }

    private static Failed failed(ResultSet r, int n) throws SQLException {
        boolean task = r.getString("command").isEmpty();
        Timestamp next = task ? null : r.getTimestamp("next_at");
        return new Failed(
                r.getLong("id"),
                r.getString("command"),
                r.getString("business_key"),
                r.getString("task"),
                r.getString("error"),
                r.getInt("attempts"),
                next == null ? null : next.toInstant());
    }
}
