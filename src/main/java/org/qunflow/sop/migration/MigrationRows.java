package org.qunflow.sop.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of runs. */
@Repository
class MigrationRows {
    private static final TypeReference<Map<String, String>> STEPS = new TypeReference<>() {};
    private static final String SELECT = "select id, community_id, process_key, from_version, to_version, steps, stays,"
            + " back_of, reason, per_second, state, created_by, created_at, started_by, started_at, ended_at,"
            + " changed_by"
            + " from sop_migration ";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    MigrationRows(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, CommunityId community, Plan plan, UUID backOf, String by) {
        jdbc.update(
                """
                insert into sop_migration (id, community_id, process_key, from_version, to_version, steps, stays, back_of,
                  reason, per_second, state, created_by, changed_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, 'REHEARSED', ?, ?)""",
                id,
                community.value(),
                plan.process(),
                plan.from(),
                plan.to(),
                text(plan.way().steps()),
                plan.stays().toArray(String[]::new),
                backOf,
                plan.reason(),
                plan.perSecond(),
                by,
                by);
    }

    Optional<Migration> find(CommunityId community, UUID id) {
        return one("where community_id = ? and id = ?", community.value(), id);
    }

    /** The run, which nobody else changes until the transaction ends. */
    Optional<Migration> lock(CommunityId community, UUID id) {
        return one("where community_id = ? and id = ? for update", community.value(), id);
    }

    Optional<Migration> underWay(CommunityId community, String process) {
        return one(
                "where community_id = ? and process_key = ? and state in ('RUNNING', 'PAUSED')",
                community.value(),
                process);
    }

    List<Migration> newest(CommunityId community, int limit) {
        return jdbc.query(
                SELECT + "where community_id = ? and state <> 'DISCARDED' order by created_at desc, id limit ?",
                this::row,
                community.value(),
                limit);
    }

    Optional<Migration> returning(UUID of) {
        return one("where back_of = ? and state <> 'DISCARDED' order by created_at desc limit 1", of);
    }

    /** Runs whose next chunk is due, in real time. */
    List<Migration> due() {
        return jdbc.query(SELECT + "where state = 'RUNNING' and next_at <= now() order by next_at limit 5", this::row);
    }

    /** Takes the right to move so many; false if somebody else took it, or the run does not run any more. */
    boolean take(Migration run, int members) {
        return jdbc.update("""
                        update sop_migration
                        set next_at = greatest(next_at, now() - interval '250 ms') + ? * interval '1 second' / per_second
                        where id = ? and state = 'RUNNING' and next_at <= now()""", members, run.id()) == 1;
    }

    /** Whoever lets members of this process loose does so alone, until the transaction ends. */
    void alone(CommunityId community, String process) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended('sop-migration/' || ? || '/' || ?, 0))",
                r -> {},
                community.toString(),
                process);
    }

    void start(UUID id, String by, int perSecond) {
        jdbc.update("""
                update sop_migration set state = 'RUNNING', started_by = ?, changed_by = ?, started_at = now(),
                  next_at = now(), per_second = ? where id = ?""", by, by, perSecond, id);
    }

    void state(UUID id, Migration.State state, String by) {
        jdbc.update(
                "update sop_migration set state = ?, changed_by = ?, next_at = now(),"
                        + " ended_at = case when ? then now() end where id = ?",
                state.name(),
                by,
                state.hasEnded(),
                id);
    }

    void speed(UUID id, int perSecond) {
        jdbc.update("update sop_migration set per_second = ?, next_at = now() where id = ?", perSecond, id);
    }

    /** Ends a run in which nobody waits any more; false if somebody does, or it has ended already. */
    boolean finish(UUID id) {
        return jdbc.update("""
                        update sop_migration set state = 'DONE', ended_at = now() where id = ? and state = 'RUNNING'
                        and not exists (select 1 from sop_migration_item where migration_id = ? and state = 'WAITING')""", id, id) == 1;
    }

    String text(Map<String, String> steps) {
        try {
            return json.writeValueAsString(steps);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the steps of a plan", e);
        }
    }

    Map<String, String> steps(String text) {
        try {
            return json.readValue(text, STEPS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the steps of a plan", e);
        }
    }

    private Optional<Migration> one(String which, Object... arguments) {
        return jdbc.query(SELECT + which, this::row, arguments).stream().findFirst();
    }

    private Migration row(ResultSet r, int n) throws SQLException {
        return new Migration(
                r.getObject(1, UUID.class),
                new CommunityId(r.getObject(2, UUID.class)),
                r.getString(3),
                r.getInt(4),
                r.getInt(5),
                steps(r.getString(6)),
                List.of((String[]) r.getArray(7).getArray()),
                r.getObject(8, UUID.class),
                r.getString(9),
                r.getInt(10),
                Migration.State.valueOf(r.getString(11)),
                r.getString(12),
                r.getTimestamp(13).toInstant(),
                r.getString(14),
                moment(r.getTimestamp(15)),
                moment(r.getTimestamp(16)),
                r.getString(17));
    }

    private static Instant moment(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
