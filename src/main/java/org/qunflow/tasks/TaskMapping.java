package org.qunflow.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads a task from its row. */
@Component
public class TaskMapping implements RowMapper<Task> {
    /** What it needs of the row; the columns that only the search looks at stay out. */
    public static final String COLUMNS =
            "id, community_id, member_id, member_name, business_key, subject_zh, subject_en,"
                    + " group_id, group_zh, group_en, process_key,"
                    + " process_instance_id, definition_id, element_id, name_zh, name_en, form, role, assignee, created_at, due_at,"
                    + " first_due_at, waits_since, closed_at, closed_by, outcome, answers";

    private final ObjectMapper json;

    TaskMapping(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Task mapRow(ResultSet r, int n) throws SQLException {
        return new Task(
                r.getString("id"),
                new CommunityId(r.getObject("community_id", UUID.class)),
                Optional.ofNullable(r.getObject("member_id", UUID.class))
                        .map(MemberId::new)
                        .orElse(null),
                r.getString("member_name"),
                r.getString("business_key"),
                r.getString("subject_zh"),
                r.getString("subject_en"),
                Optional.ofNullable(r.getObject("group_id", UUID.class))
                        .map(GroupId::new)
                        .orElse(null),
                r.getString("group_zh"),
                r.getString("group_en"),
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
                moment(r, "first_due_at"),
                moment(r, "waits_since"),
                moment(r, "closed_at"),
                r.getString("closed_by"),
                r.getString("outcome"),
                tree(r.getString("answers")));
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private JsonNode tree(String text) {
        try {
            return text == null ? json.createObjectNode() : json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Cannot read the answers of a task", broken);
        }
    }
}
