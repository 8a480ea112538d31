package org.qunflow.tasks;

import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Lists and counts of open tasks, for one reader at one moment. */
@Repository
class TaskList {
    private static final String OPEN =
            " from tasks_task where community_id = :community and closed_at is null" + " and role = any(:roles)";
    private static final String AFTER = " and (:first or (cast(:afterDue as timestamptz) is null and due_at is null"
            + " and id > :afterId) or (cast(:afterDue as timestamptz) is not null and (due_at is null"
            + " or (due_at, id) > (cast(:afterDue as timestamptz), :afterId))))";

    private final NamedParameterJdbcTemplate jdbc;
    private final TaskRows rows;

    TaskList(NamedParameterJdbcTemplate jdbc, TaskRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** How many open tasks there are for the reader, and how many he did today. */
    record Counts(long all, long mine, long overdue, long today, long done) {
        public long due() {
            return overdue + today;
        }
    }

    List<Task> page(TaskReader reader, TaskQuery query, int limit) {
        MapSqlParameterSource values = values(reader)
                .addValue("process", query.process())
                .addValue("first", query.isFirstPage())
                .addValue("afterDue", query.afterDue() == null ? null : Timestamp.from(query.afterDue()))
                .addValue("afterId", query.afterId())
                .addValue("limit", limit);
        return jdbc.query(
                "select *" + OPEN + condition(query) + AFTER + " order by due_at, id limit :limit", values, rows::task);
    }

    /** What to do next: the most urgent task that the reader holds or nobody does. */
    Optional<Task> next(TaskReader reader) {
        String free = " and (assignee is null or assignee = :user) order by due_at, id limit 1";
        return jdbc.query("select *" + OPEN + free, values(reader), rows::task).stream()
                .findFirst();
    }

    Counts counts(TaskReader reader) {
        return jdbc.queryForObject(
                """
                select count(*) as all_tasks, count(*) filter (where assignee = :user) as mine,
                  count(*) filter (where due_at < :now) as overdue,
                  count(*) filter (where due_at >= :now and due_at < :endOfDay) as today,
                  (select count(*) from tasks_task where community_id = :community and closed_by = :user
                    and closed_at >= :startOfDay and outcome = 'COMPLETED') as done""" + OPEN,
                values(reader),
                (r, n) -> new Counts(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4), r.getLong(5)));
    }

    /** Open tasks by process key, the most first. */
    Map<String, Long> processes(TaskReader reader) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.query(
                "select process_key, count(*)" + OPEN + " group by process_key order by 2 desc, 1",
                values(reader),
                r -> {
                    counts.put(r.getString(1), r.getLong(2));
                });
        return counts;
    }

    private static String condition(TaskQuery query) {
        String process = query.process().isEmpty() ? "" : " and process_key = :process";
        return process
                + switch (query.view()) {
                    case ROLES -> "";
                    case MINE -> " and assignee = :user";
                    case DUE -> " and due_at < :endOfDay";
                };
    }

    private static MapSqlParameterSource values(TaskReader reader) {
        return new MapSqlParameterSource("community", reader.community().value())
                .addValue("user", reader.user())
                .addValue("roles", reader.roles().toArray(String[]::new))
                .addValue("now", Timestamp.from(reader.now()))
                .addValue("endOfDay", Timestamp.from(reader.endOfDay()))
                .addValue("startOfDay", Timestamp.from(reader.startOfDay()));
    }
}
