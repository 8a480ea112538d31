package org.qunflow.engine.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of instances and business keys: at most one running instance per process and key. */
@Repository
class InstanceRows {
    private static final String INSERT = """
            insert into engine_instance (process_instance_id, community_id, process_key, business_key, started_at)
            values (?, ?, ?, ?, ?)""";

    private final JdbcTemplate jdbc;

    InstanceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts one row at once; false if an instance runs under that key already. */
    boolean claim(Instance instance, Instant at) {
        return jdbc.update(
                        INSERT + " on conflict (process_key, business_key) where ended_at is null do nothing",
                        instance.id(),
                        instance.community().value(),
                        instance.processKey(),
                        instance.businessKey(),
                        Timestamp.from(at))
                == 1;
    }

    void insert(Collection<Instance.Started> started) {
        jdbc.batchUpdate(INSERT, started, 500, (s, row) -> {
            Instance instance = row.instance();
            s.setString(1, instance.id());
            s.setObject(2, instance.community().value());
            s.setString(3, instance.processKey());
            s.setString(4, instance.businessKey());
            s.setTimestamp(5, Timestamp.from(row.at()));
        });
    }

    void end(Map<String, Instant> ended) {
        jdbc.batchUpdate(
                "update engine_instance set ended_at = ? where process_instance_id = ?",
                ended.entrySet(),
                500,
                (s, e) -> {
                    s.setTimestamp(1, Timestamp.from(e.getValue()));
                    s.setString(2, e.getKey());
                });
    }

    Optional<Instance> find(String processInstance) {
        return findAll(List.of(processInstance)).stream().findFirst();
    }

    List<Instance> findAll(Collection<String> processInstances) {
        return jdbc.query("""
                select process_instance_id, community_id, process_key, business_key
                from engine_instance where process_instance_id = any(?)""", this::instance, (Object) processInstances.toArray(new String[0]));
    }

    List<String> running(String processKey, Collection<String> businessKeys) {
        return jdbc.queryForList(
                "select business_key from engine_instance"
                        + " where process_key = ? and ended_at is null and business_key = any(?)",
                String.class,
                processKey,
                businessKeys.toArray(new String[0]));
    }

    /** Executions below these business keys that wait for the message and do not stand still; of one community or any. */
    List<Waiting> waiting(String message, CommunityId community, Collection<String> businessKeys) {
        return jdbc.query(
                """
                select i.process_instance_id, i.community_id, i.process_key, i.business_key, s.execution_id_
                from engine_instance i
                join camunda.act_ru_event_subscr s on s.proc_inst_id_ = i.process_instance_id
                join camunda.act_ru_execution e on e.id_ = i.process_instance_id and e.suspension_state_ = 1
                where i.business_key = any(?) and i.ended_at is null
                  and s.event_type_ = 'message' and s.event_name_ = ? and (?::uuid is null or i.community_id = ?::uuid)
                order by i.started_at, i.process_instance_id""",
                (r, n) -> new Waiting(instance(r, n), r.getString(5)),
                businessKeys.toArray(new String[0]),
                message,
                community == null ? null : community.value(),
                community == null ? null : community.value());
    }

    private Instance instance(ResultSet r, int n) throws SQLException {
        return Instance.of(r.getString(1), r.getObject(2, UUID.class), r.getString(3), r.getString(4));
    }

    record Waiting(Instance instance, String executionId) {}
}
