package org.qunflow.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The journal's table: inserts in batches, reads by key. */
@Repository
class JournalRows {
    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final LineMapper lines;

    JournalRows(JdbcTemplate jdbc, ObjectMapper json, LineMapper lines) {
        this.jdbc = jdbc;
        this.json = json;
        this.lines = lines;
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
                "select " + LineMapper.COLUMNS
                        + " from journal_entry where community_id = ? and subject_id = ? and id > ? order by id limit ?",
                lines,
                community.value(),
                subjectId,
                afterId,
                limit);
    }

    List<JournalLine> ofKinds(CommunityId community, Collection<String> kinds, long afterId, int limit) {
        return jdbc.query(
                "select " + LineMapper.COLUMNS
                        + " from journal_entry where community_id = ? and kind = any(?) and id > ? order by id limit ?",
                lines,
                community.value(),
                kinds.toArray(String[]::new),
                afterId,
                limit);
    }

    private String text(JournalEntry entry) {
        try {
            return json.writeValueAsString(entry.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the data of " + entry.kind(), e);
        }
    }
}
