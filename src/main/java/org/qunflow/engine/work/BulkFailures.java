package org.qunflow.engine.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                insert into engine_bulk_failure as f (community_id, operation, target, business_key, answers, error, next_at)
                values (?, ?, ?, ?, ?::jsonb, ?, now() + (?::bigint[])[1] * interval '1 millisecond')
                on conflict (community_id, operation, target, business_key) where resolved_at is null do update set
                  attempts = f.attempts + 1, error = excluded.error, answers = excluded.answers,
                  next_at = now() + (?::bigint[])[f.attempts + 1] * interval '1 millisecond'""",
                bulk.community().value(),
                bulk.operation(),
                bulk.target(),
                item.businessKey(),
                text(item),
                Sentences.of(why),
                pauses(),
                pauses());
    }

    /** The keys of this command's items that failed and did not go through since. */
    Set<String> open(Bulk bulk) {
        return new HashSet<>(jdbc.queryForList(
                "select business_key from engine_bulk_failure"
                        + " where community_id = ? and operation = ? and target = ? and resolved_at is null",
                String.class,
                bulk.community().value(),
                bulk.operation(),
                bulk.target()));
    }

    /** Claims failures that are due, skipping those that another node is busy with. */
    List<Bulk.Failure> due(int limit) {
        return jdbc.query("""
                select id, community_id, operation, target, business_key, answers from engine_bulk_failure
                where resolved_at is null and next_at <= now() and operation in ('START', 'START_BY_MESSAGE', 'CORRELATE')
                  and community_id not in (select community_id from engine_standstill)
                order by next_at, id limit ? for update skip locked""", this::failure, limit);
    }

    void resolve(long id) {
        jdbc.update("update engine_bulk_failure set resolved_at = now(), next_at = null where id = ?", id);
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void resolve(Bulk bulk, Item item) {
        jdbc.update(
                "update engine_bulk_failure set resolved_at = now(), next_at = null where community_id = ?"
                        + " and operation = ? and target = ? and business_key = ? and resolved_at is null",
                bulk.community().value(),
                bulk.operation(),
                bulk.target(),
                item.businessKey());
    }

    /** Whoever answered the task meanwhile, or withdrew it, has settled its failure. */
    void resolveTasksThatAreGone() {
        jdbc.update("""
                update engine_bulk_failure set resolved_at = now(), next_at = null
                where operation = 'COMPLETE' and resolved_at is null
                  and not exists (select 1 from camunda.act_ru_task t where t.id_ = business_key)""");
    }

    /** Notes one more attempt in vain; after the last one nobody tries again by himself. */
    void again(Bulk.Failure failure, Throwable why) {
        jdbc.update("""
                update engine_bulk_failure set attempts = attempts + 1, error = ?,
                  next_at = now() + (?::bigint[])[attempts + 1] * interval '1 millisecond' where id = ?""", Sentences.of(why), pauses(), failure.id());
    }

    /** The pause after the first attempt, the second …, in milliseconds; after the last one there is none. */
    private Long[] pauses() {
        return settings.backOff().stream().map(Duration::toMillis).toArray(Long[]::new);
    }

    private Bulk.Failure failure(ResultSet r, int n) throws SQLException {
        Bulk bulk = new Bulk(r.getString(3), r.getString(4), new CommunityId(r.getObject(2, UUID.class)));
        return new Bulk.Failure(r.getLong(1), bulk, new Item(r.getString(5), answers(r.getString(6))));
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
