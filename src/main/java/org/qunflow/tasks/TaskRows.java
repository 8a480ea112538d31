package org.qunflow.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.engine.InstanceMigrated;
import org.qunflow.engine.TaskAssigned;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The projection's table: written in batches, read one by one; lists are read by {@link TaskList}. */
@Repository
class TaskRows {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    TaskRows(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void open(List<TaskOpened> events) {
        jdbc.batchUpdate("""
                insert into tasks_task (id, community_id, member_id, process_key, process_instance_id, definition_id,
                  element_id, name_zh, name_en, form, role, created_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""", events, BATCH, this::opened);
    }

    void assign(List<TaskAssigned> events) {
        jdbc.batchUpdate(
                "update tasks_task set assignee = ? where id = ? and community_id = ? and closed_at is null",
                events,
                BATCH,
                (s, e) -> {
                    s.setString(1, e.assignee());
                    s.setString(2, e.taskId());
                    s.setObject(3, e.community().value());
                });
    }

    /** Tasks that another version of their process has taken over. */
    void move(List<InstanceMigrated> events) {
        List<Moved> moved = events.stream()
                .flatMap(e -> e.tasks().stream().map(task -> new Moved(e, task)))
                .toList();
        jdbc.batchUpdate("""
                update tasks_task set definition_id = ?, element_id = ?, name_zh = ?, name_en = ?, form = ?, role = ?
                where id = ? and community_id = ? and closed_at is null""", moved, BATCH, (s, m) -> {
            s.setString(1, m.event().definitionId());
            s.setString(2, m.task().elementId());
            s.setString(3, m.task().nameZh());
            s.setString(4, m.task().nameEn());
            s.setString(5, m.task().form());
            s.setString(6, m.task().role());
            s.setString(7, m.task().id());
            s.setObject(8, m.event().community().value());
        });
    }

    private record Moved(InstanceMigrated event, InstanceMigrated.Task task) {}

    void close(List<TaskClosed> events) {
        jdbc.batchUpdate("""
                update tasks_task set closed_at = ?, closed_by = ?, outcome = ?, answers = ?::jsonb
                where id = ? and community_id = ? and closed_at is null""", events, BATCH, this::closed);
    }

    void clear(CommunityId community) {
        jdbc.execute("lock table tasks_task in share row exclusive mode");
        jdbc.update("delete from tasks_task where community_id = ?", community.value());
    }

    Optional<Task> find(CommunityId community, String id) {
        return jdbc
                .query("select * from tasks_task where community_id = ? and id = ?", this::task, community.value(), id)
                .stream()
                .findFirst();
    }

    /** Tasks that were closed for a member, newest first. */
    List<Task> closedFor(CommunityId community, MemberId member, int limit) {
        return jdbc.query("""
                select * from tasks_task where community_id = ? and member_id = ? and outcome = 'COMPLETED'
                order by created_at desc limit ?""", this::task, community.value(), member.value(), limit);
    }

    Task task(ResultSet r, int n) throws SQLException {
        return new Task(
                r.getString("id"),
                new CommunityId(r.getObject("community_id", UUID.class)),
                Optional.ofNullable(r.getObject("member_id", UUID.class))
                        .map(MemberId::new)
                        .orElse(null),
                r.getString("process_key"),
                r.getString("process_instance_id"),
                r.getString("definition_id"),
                r.getString("element_id"),
                r.getString("name_zh"),
                r.getString("name_en"),
                r.getString("form"),
                r.getString("role"),
                r.getString("assignee"),
                moment(r, "created_at"),
                moment(r, "due_at"),
                moment(r, "closed_at"),
                r.getString("closed_by"),
                r.getString("outcome"),
                tree(r.getString("answers")));
    }

    private void opened(PreparedStatement s, TaskOpened e) throws SQLException {
        s.setString(1, e.taskId());
        s.setObject(2, e.community().value());
        s.setObject(3, memberOf(e.businessKey()).orElse(null));
        s.setString(4, e.processKey());
        s.setString(5, e.processInstanceId());
        s.setString(6, e.definitionId());
        s.setString(7, e.elementId());
        s.setString(8, e.nameZh());
        s.setString(9, e.nameEn());
        s.setString(10, e.form());
        s.setString(11, e.role());
        s.setTimestamp(12, Timestamp.from(e.at()));
        s.setTimestamp(13, e.dueAt() == null ? null : Timestamp.from(e.dueAt()));
    }

    private void closed(PreparedStatement s, TaskClosed e) throws SQLException {
        s.setTimestamp(1, Timestamp.from(e.at()));
        s.setString(2, e.by());
        s.setString(3, e.cancelled() ? "CANCELLED" : "COMPLETED");
        s.setString(4, text(e));
        s.setString(5, e.taskId());
        s.setObject(6, e.community().value());
    }

    private static Optional<UUID> memberOf(String businessKey) {
        try {
            return Optional.of(UUID.fromString(businessKey));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private String text(TaskClosed e) {
        try {
            return json.writeValueAsString(e.answers());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Cannot write the answers of task " + e.taskId(), broken);
        }
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? json.createObjectNode() : json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Cannot read the answers of a task", broken);
        }
    }
}
