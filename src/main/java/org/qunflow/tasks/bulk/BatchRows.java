package org.qunflow.tasks.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.tasks.TaskReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of batches; each step of a batch's life is one guarded UPDATE. */
@Repository
class BatchRows {
    static final int SECONDS_TO_UNDO = 10;

    private final JdbcTemplate jdbc;

    BatchRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a choice, in place of the former one. */
    void choose(TaskReader reader, UUID id) {
        jdbc.update(
                "delete from tasks_batch where by = ? and community_id = ? and state = 'CHOSEN'",
                reader.user(),
                reader.community().value());
        jdbc.update(
                "insert into tasks_batch (id, community_id, by) values (?, ?, ?)",
                id,
                reader.community().value(),
                reader.user());
    }

    /** One's own, and for leads whatever was handed over. */
    Optional<Batch> find(TaskReader reader, UUID id) {
        return jdbc
                .query(
                        "select *, extract(epoch from runs_at - now()) as seconds_left from tasks_batch"
                                + " where id = ? and community_id = ? and (by = ? or act = 'PASS' and ?)",
                        BatchRows::batch,
                        id,
                        reader.community().value(),
                        reader.user(),
                        reader.roles().contains("LEAD"))
                .stream()
                .findFirst();
    }

    /** From now on it waits for its moment. False if it is no longer only chosen. */
    boolean start(Batch batch, Batch.Act act, BatchOrder order, Instant until) {
        return jdbc.update(
                        """
                        update tasks_batch set state = 'WAITING', act = ?, assignee = ?, from_whom = ?, note = ?, until = ?,
                          answers = ?::jsonb, runs_at = now() + ? * interval '1 second' where id = ? and state = 'CHOSEN'""",
                        act.name(),
                        order.assignee(),
                        act == Batch.Act.PASS ? batch.by() : null,
                        act == Batch.Act.PASS ? order.words() : null,
                        until == null ? null : Timestamp.from(until),
                        order.json(),
                        SECONDS_TO_UNDO,
                        batch.id())
                == 1;
    }

    /** Begins a handover that waits for its moment at once. */
    void pass(TaskReader reader, UUID id, String from, String to, String note) {
        jdbc.update("""
                insert into tasks_batch (id, community_id, by, state, act, assignee, from_whom, note, runs_at)
                values (?, ?, ?, 'WAITING', 'PASS', ?, ?, ?, now() + ? * interval '1 second')""", id, reader.community().value(), reader.user(), to, from, note, SECONDS_TO_UNDO);
    }

    /** False if it has begun to run. */
    boolean undo(Batch batch) {
        return jdbc.update("delete from tasks_batch where id = ? and state in ('CHOSEN', 'WAITING')", batch.id()) == 1;
    }

    /** Batches whose moment has come, and those that somebody left in the middle. */
    List<Batch> due() {
        return jdbc.query("""
                select *, 0 as seconds_left from tasks_batch
                where state in ('WAITING', 'RUNNING') and runs_at <= now() order by runs_at, id""", BatchRows::batch);
    }

    /** False if it was undone meanwhile. */
    boolean begin(Batch batch) {
        return jdbc.update(
                        "update tasks_batch set state = 'RUNNING' where id = ? and state in ('WAITING', 'RUNNING')",
                        batch.id())
                == 1;
    }

    void finish(Batch batch) {
        jdbc.update("update tasks_batch set state = 'DONE', done_at = now() where id = ?", batch.id());
    }

    private static Batch batch(ResultSet r, int n) throws SQLException {
        String act = r.getString("act");
        Timestamp until = r.getTimestamp("until");
        return new Batch(
                r.getObject("id", UUID.class),
                new CommunityId(r.getObject("community_id", UUID.class)),
                r.getString("by"),
                Batch.State.valueOf(r.getString("state")),
                act == null ? null : Batch.Act.valueOf(act),
                r.getString("from_whom"),
                r.getString("assignee"),
                until == null ? null : until.toInstant(),
                r.getString("answers"),
                r.getString("note"),
                Math.max(0, Math.round(r.getDouble("seconds_left"))));
    }
}
