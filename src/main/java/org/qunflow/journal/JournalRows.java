package org.qunflow.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The journal's table: inserts in batches, reads by key. */
@Repository
class JournalRows {
    private static final String COLUMNS =
            "id, at, recorded_at, kind, actor, subject_type, subject_id, process_instance_id, element_id, assumed, data";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    JournalRows(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Row(JournalEntry entry, String actor) {}

    void insert(List<Row> rows) {
        jdbc.batchUpdate("""
                insert into journal_entry (community_id, at, kind, actor, subject_type, subject_id,
                  process_instance_id, element_id, assumed, data)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""", rows, 500, (s, row) -> {
            JournalEntry e = row.entry();
            s.setObject(1, e.community().map(CommunityId::value).orElse(null));
            s.setTimestamp(2, Timestamp.from(e.at()));
            s.setString(3, e.kind());
            s.setString(4, row.actor());
            s.setString(5, e.subjectType());
            s.setString(6, e.subjectId());
            s.setString(7, e.processInstanceId().orElse(null));
            s.setString(8, e.elementId().orElse(null));
            s.setBoolean(9, e.assumed());
            s.setString(10, text(e));
        });
    }

    List<JournalLine> about(CommunityId community, String subjectId, long afterId, int limit) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from journal_entry where community_id = ? and subject_id = ? and id > ? order by id limit ?",
                this::line,
                community.value(),
                subjectId,
                afterId,
                limit);
    }

    List<JournalLine> latest(CommunityId community, long beforeId, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from journal_entry where community_id = ? and id < ? order by id desc limit ?",
                this::line,
                community.value(),
                beforeId,
                limit);
    }

    List<JournalLine> ofKinds(CommunityId community, Collection<String> kinds, long afterId, int limit) {
        return jdbc.query(
                "select " + COLUMNS
                        + " from journal_entry where community_id = ? and kind = any(?) and id > ? order by id limit ?",
                this::line,
                community.value(),
                kinds.toArray(String[]::new),
                afterId,
                limit);
    }

    private JournalLine line(ResultSet r, int n) throws SQLException {
        return new JournalLine(
                r.getLong(1),
                r.getTimestamp(2).toInstant(),
                r.getTimestamp(3).toInstant(),
                r.getString(4),
                r.getString(5),
                r.getString(6),
                r.getString(7),
                r.getString(8),
                r.getString(9),
                r.getBoolean(10),
                tree(r.getString(11)));
    }

    private String text(JournalEntry entry) {
        try {
            return json.writeValueAsString(entry.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the data of " + entry.kind(), e);
        }
    }

    private com.fasterxml.jackson.databind.JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a journal entry", e);
        }
    }
}
