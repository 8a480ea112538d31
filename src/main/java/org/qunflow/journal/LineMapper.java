package org.qunflow.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Reads entries back. */
@Component
class LineMapper implements RowMapper<JournalLine> {
    static final String COLUMNS =
            "id, community_id is null, at, recorded_at, kind, actor, subject_type, subject_id, process_instance_id,"
                    + " element_id, assumed, data";

    private final ObjectMapper json;

    LineMapper(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public JournalLine mapRow(ResultSet r, int n) throws SQLException {
        return new JournalLine(
                r.getLong(1),
                r.getBoolean(2),
                r.getTimestamp(3).toInstant(),
                r.getTimestamp(4).toInstant(),
                r.getString(5),
                r.getString(6),
                r.getString(7),
                r.getString(8),
                r.getString(9),
                r.getString(10),
                r.getBoolean(11),
                tree(r.getString(12)));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a journal entry", e);
        }
    }
}
