package org.qunflow.sop.migration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.Migrations.Carried;
import org.qunflow.engine.Migrations.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of members in a run: each of them once. */
@Repository
class ItemRows {
    private static final String SELECT =
            "select process_instance_id, business_key, from_steps, to_steps, own_steps, state,"
                    + " attempts, refusal, words, at from sop_migration_item where migration_id = ?";

    private final JdbcTemplate jdbc;
    private final MigrationRows runs;

    ItemRows(JdbcTemplate jdbc, MigrationRows runs) {
        this.jdbc = jdbc;
        this.runs = runs;
    }

    /** Everybody who is under way in the version from which the run leads away. */
    void gather(Migration run) {
        jdbc.update(
                """
                insert into sop_migration_item (migration_id, process_instance_id, business_key, from_steps, situation, state)
                select ?, process_instance_id, business_key, coalesce(steps, '{}'), situation,
                  case when steps && ?::text[] then 'STAYS' else 'WAITING' end
                from engine_situations(?, ?, ?)""",
                run.id(),
                run.stays().toArray(String[]::new),
                run.community().value(),
                run.process(),
                run.from());
    }

    /** Everybody whom another run has moved; who still stands where it put them goes back to where they stood before. */
    void gatherBack(Migration run) {
        jdbc.update("""
                insert into sop_migration_item (migration_id, process_instance_id, business_key, from_steps, situation, state,
                  refusal, own_steps)
                select ?, i.process_instance_id, i.business_key, coalesce(s.steps, i.to_steps), coalesce(s.situation, ''),
                  case when s.situation is null then 'CANNOT' else 'WAITING' end,
                  case when s.situation is null then 'NOT_THERE' end,
                  coalesce((select jsonb_object_agg(now.step, before.step)
                            from unnest(i.from_steps) with ordinality before (step, n)
                            join unnest(i.to_steps) with ordinality now (step, n) on now.n = before.n
                            where now.step <> before.step and now.step = any (s.steps)), '{}')
                from sop_migration_item i
                left join engine_situations(?, ?, ?) s on s.process_instance_id = i.process_instance_id
                where i.migration_id = ? and i.state = 'MOVED'""", run.id(), run.community().value(), run.process(), run.from(), run.backOf());
    }

    /** Those who are in one situation, and one of them. */
    record Situation(String situation, String ownSteps, String instance, long members) {}

    /** The situations of those who wait, the most frequent first. */
    List<Situation> situations(UUID run, int limit) {
        return jdbc.query(
                """
                select situation, own_steps::text, min(process_instance_id), count(*) from sop_migration_item
                where migration_id = ? and state = 'WAITING' group by situation, own_steps order by 4 desc, 1, 2 limit ?""", (r, n) -> new Situation(r.getString(1), r.getString(2), r.getString(3), r.getLong(4)), run, limit);
    }

    void cannot(UUID run, Situation situation, Refused why) {
        jdbc.update("""
                update sop_migration_item set state = 'CANNOT', refusal = ?, words = ?
                where migration_id = ? and situation = ? and own_steps = ?::jsonb and state = 'WAITING'""", why.why().name(), why.words(), run, situation.situation(), situation.ownSteps());
    }

    /** Some of those who wait, locked until the transaction ends; others may take others meanwhile. */
    List<Item> claim(UUID run, int limit) {
        return jdbc.query(
                SELECT + " and state = 'WAITING' order by process_instance_id limit ? for update skip locked",
                this::item,
                run,
                limit);
    }

    /** Those of these who still wait. */
    List<Item> claim(UUID run, Collection<String> instances) {
        return jdbc.query(
                SELECT + " and state = 'WAITING' and process_instance_id = any(?)"
                        + " order by process_instance_id for update skip locked",
                this::item,
                run,
                instances.toArray(String[]::new));
    }

    void moved(UUID run, List<Carried> carried) {
        jdbc.batchUpdate("""
                update sop_migration_item set state = 'MOVED', from_steps = ?, to_steps = ?, refusal = null, words = null,
                  at = now() where migration_id = ? and process_instance_id = ?""", carried, 500, (s, c) -> {
            s.setArray(1, s.getConnection().createArrayOf("text", c.from().toArray()));
            s.setArray(2, s.getConnection().createArrayOf("text", c.to().toArray()));
            s.setObject(3, run);
            s.setString(4, c.instance());
        });
    }

    void failed(UUID run, Collection<String> instances, String refusal, String words) {
        jdbc.update("""
                update sop_migration_item set state = 'FAILED', refusal = ?, words = ?, at = now()
                where migration_id = ? and process_instance_id = any(?) and state = 'WAITING'""", refusal, words, run, instances.toArray(String[]::new));
    }

    /** One more try in vain; true if it was the last one. */
    boolean again(UUID run, String instance, int most) {
        return jdbc.queryForObject("""
                        update sop_migration_item set attempts = attempts + 1
                        where migration_id = ? and process_instance_id = ? returning attempts""", Integer.class, run, instance) >= most;
    }

    Map<Item.State, Long> counts(UUID run) {
        Map<Item.State, Long> counts = new EnumMap<>(Item.State.class);
        jdbc.query(
                "select state, count(*) from sop_migration_item where migration_id = ? group by state",
                r -> {
                    counts.put(Item.State.valueOf(r.getString(1)), r.getLong(2));
                },
                run);
        return counts;
    }

    /** How many members of which steps ended how; the most frequent first. */
    List<Tally> tally(Migration run, int limit) {
        return jdbc.query("""
                select from_steps, state, refusal, to_steps, case when state = 'WAITING' then own_steps end::text, count(*)
                from sop_migration_item where migration_id = ? group by 1, 2, 3, 4, 5 order by 6 desc, 1, 2 limit ?""", (r, n) -> tally(run, r), run.id(), limit);
    }

    private Tally tally(Migration run, ResultSet r) throws SQLException {
        List<String> steps = texts(r, 1);
        Item.State state = Item.State.valueOf(r.getString(2));
        List<String> goals = state == Item.State.WAITING
                ? run.way(runs.steps(r.getString(5))).goals(steps)
                : texts(r, 4);
        return new Tally(steps, goals, state, r.getString(3), r.getLong(6));
    }

    private static List<String> texts(ResultSet r, int column) throws SQLException {
        return r.getArray(column) == null
                ? List.of()
                : List.of((String[]) r.getArray(column).getArray());
    }

    /** In the order of their instances, after the given one. */
    List<Item> page(UUID run, Item.State state, String after, int limit) {
        return state == null
                ? jdbc.query(
                        SELECT + " and process_instance_id > ? order by process_instance_id limit ?",
                        this::item,
                        run,
                        after,
                        limit)
                : jdbc.query(
                        SELECT + " and state = ? and process_instance_id > ? order by process_instance_id limit ?",
                        this::item,
                        run,
                        state.name(),
                        after,
                        limit);
    }

    private Item item(ResultSet r, int n) throws SQLException {
        Timestamp at = r.getTimestamp(10);
        return new Item(
                r.getString(1),
                r.getString(2),
                texts(r, 3),
                texts(r, 4),
                runs.steps(r.getString(5)),
                Item.State.valueOf(r.getString(6)),
                r.getInt(7),
                r.getString(8),
                r.getString(9),
                at == null ? null : at.toInstant());
    }
}
