package org.qunflow.engine.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.Processes.Item;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The items of bulk commands that failed alone: kept, tried again with growing pauses, then left to a human. */
@Repository
class BulkFailures {
    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;
    private final WorkSettings settings;

    BulkFailures(JdbcTemplate jdbc, ObjectMapper json, WorkSettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void keep(Bulk bulk, Item item, Throwable why) {
        jdbc.update(
                """
                insert into engine_bulk_failure (community_id, operation, target, business_key, answers, error, next_at)
                values (?, ?, ?, ?, ?::jsonb, ?, now() + ?::bigint * interval '1 millisecond')""",
                bulk.community().value(),
                bulk.operation(),
                bulk.target(),
                item.businessKey(),
                text(item),
                sentence(why),
                pause(1));
    }

    /** Claims failures that are due, skipping those that another node is busy with. */
    List<Bulk.Failure> due(int limit) {
        return jdbc.query("""
                select id, community_id, operation, target, business_key, answers, attempts, failed_at
                from engine_bulk_failure
                where resolved_at is null and next_at <= now() and operation in ('START', 'START_BY_MESSAGE', 'CORRELATE')
                order by next_at, id limit ? for update skip locked""", this::failure, limit);
    }

    void resolve(long id) {
        jdbc.update("update engine_bulk_failure set resolved_at = now(), next_at = null where id = ?", id);
    }

    /** Notes one more attempt in vain; after the last one nobody tries again by himself. */
    void again(Bulk.Failure failure, Throwable why) {
        int attempts = failure.attempts() + 1;
        jdbc.update("""
                update engine_bulk_failure
                set attempts = ?, error = ?, next_at = now() + ?::bigint * interval '1 millisecond' where id = ?""", attempts, sentence(why), pause(attempts), failure.id());
    }

    private Long pause(int attempts) {
        List<Duration> pauses = settings.backOff();
        return attempts > pauses.size() ? null : pauses.get(attempts - 1).toMillis();
    }

    static String sentence(Throwable why) {
        Throwable root = why;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = why.getMessage()
                + (root == why ? "" : " <- " + root.getClass().getSimpleName() + ": " + root.getMessage());
        return text.replace('\0', ' ').substring(0, Math.min(2000, text.length()));
    }

    private Bulk.Failure failure(ResultSet r, int n) throws SQLException {
        Bulk bulk = new Bulk(r.getString(3), r.getString(4), new CommunityId(r.getObject(2, UUID.class)));
        return new Bulk.Failure(
                r.getLong(1),
                bulk,
                new Item(r.getString(5), answers(r.getString(6))),
                r.getInt(7),
                r.getTimestamp(8).toInstant());
    }

    private String text(Item item) {
        try {
            return json.writeValueAsString(item.answers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the answers for " + item.businessKey(), e);
        }
    }

    private Map<String, Object> answers(String text) {
        try {
            return json.readValue(text, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read kept answers", e);
        }
    }
}
