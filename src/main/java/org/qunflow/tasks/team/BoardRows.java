package org.qunflow.tasks.team;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.shared.MemberId;
import org.qunflow.tasks.TaskReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Counts the desk's own picture of tasks by the people who hold and do them; each count reads an index only. */
@Repository
class BoardRows {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int NEWEST = 200;

    private final JdbcTemplate jdbc;
    private final Members members;

    BoardRows(JdbcTemplate jdbc, Members members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** What somebody holds. */
    record Held(long open, long overdue, long today) {
        static final Held NOTHING = new Held(0, 0, 0);
    }

    /** By login; what nobody holds stands under the empty one. */
    Map<String, Held> held(TaskReader reader) {
        Map<String, Held> held = new HashMap<>();
        jdbc.query(
                """
                select coalesce(assignee, ''), count(*), count(*) filter (where due_at < ?),
                  count(*) filter (where due_at >= ? and due_at < ?)
                from tasks_task where community_id = ? and closed_at is null group by 1""",
                r -> {
                    held.put(r.getString(1), new Held(r.getLong(2), r.getLong(3), r.getLong(4)));
                },
                Timestamp.from(reader.now()),
                Timestamp.from(reader.now()),
                Timestamp.from(reader.endOfDay()),
                reader.community().value());
        return held;
    }

    /** By login, how many tasks were answered within a week. */
    Map<String, Long> done(TaskReader reader) {
        Map<String, Long> done = new HashMap<>();
        jdbc.query(
                """
                select closed_by, count(*) from tasks_task
                where community_id = ? and outcome = 'COMPLETED' and closed_at >= ? group by 1""",
                r -> {
                    done.put(r.getString(1), r.getLong(2));
                },
                reader.community().value(),
                Timestamp.from(reader.now().minus(WEEK)));
        return done;
    }

    /** What one person holds, the most urgent first; null for what nobody holds. */
    List<HeldTask> of(TaskReader reader, String who, int limit) {
        String whose = who == null ? "assignee is null" : "assignee = ?";
        Object[] arguments = who == null
                ? new Object[] {reader.community().value(), limit}
                : new Object[] {reader.community().value(), who, limit};
        return tasks(reader, whose + " order by due_at, id limit ?", arguments);
    }

    /** Open tasks that were shown to the lead; of the newest such. */
    List<HeldTask> escalated(TaskReader reader) {
        return tasks(reader, """
                id in (select task_id from team_v_nudge where kind = 'ESCALATED' and community_id = ?
                  order by id desc limit ?) order by due_at, id""", reader.community().value(), reader.community().value(), NEWEST);
    }

    private record Row(String id, String nameZh, String nameEn, Timestamp dueAt, String assignee, UUID member) {}

    private List<HeldTask> tasks(TaskReader reader, String which, Object... arguments) {
        List<Row> rows = jdbc.query(
                "select id, name_zh, name_en, due_at, assignee, member_id from tasks_task"
                        + " where community_id = ? and closed_at is null and " + which,
                (r, n) -> new Row(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getTimestamp(4),
                        r.getString(5),
                        r.getObject(6, UUID.class)),
                arguments);
        Map<UUID, Member> known = members(reader, rows);
        return rows.stream().map(row -> task(row, known)).toList();
    }

    private Map<UUID, Member> members(TaskReader reader, List<Row> rows) {
        List<MemberId> ids = rows.stream()
                .map(Row::member)
                .filter(Objects::nonNull)
                .distinct()
                .map(MemberId::new)
                .toList();
        return members.findAll(reader.community(), ids).stream()
                .collect(Collectors.toMap(m -> m.id().value(), Function.identity()));
    }

    private static HeldTask task(Row row, Map<UUID, Member> known) {
        return new HeldTask(
                row.id(),
                row.nameZh(),
                row.nameEn(),
                Optional.ofNullable(row.dueAt()).map(Timestamp::toInstant).orElse(null),
                row.assignee(),
                row.member() == null ? null : known.get(row.member()));
    }
}
