package org.qunflow.tasks.bulk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qunflow.shared.CommunityId;
import org.qunflow.tasks.TaskReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Work that goes from one person to another, for the team's pages; it is a batch like any other. */
@Component
public class Passes {
    private static final RowMapper<Pass> PASS = (r, n) -> new Pass(
            r.getObject("id", UUID.class),
            r.getString("task_id"),
            r.getString("by"),
            r.getString("from_whom"),
            r.getString("assignee"),
            r.getString("note"),
            r.getTimestamp("chosen_at").toInstant());

    private final BatchRows rows;
    private final BatchItems items;
    private final JdbcTemplate jdbc;

    Passes(BatchRows rows, BatchItems items, JdbcTemplate jdbc) {
        this.rows = rows;
        this.items = items;
        this.jdbc = jdbc;
    }

    /**
     * Who handed over whose work to whom.
     *
     * @param task null if it is not about one
     * @param from empty for what nobody held
     * @param at real time
     */
    public record Pass(UUID id, String task, String by, String from, String to, String note, Instant at) {}

    /** Begins with what the person holds: these tasks, or all if none is named; returns how many there are. */
    public int begin(TaskReader reader, UUID id, String from, String to, String note, List<String> tasks) {
        rows.pass(reader, id, from, to, note);
        return items.chooseHeld(reader.community(), id, from, tasks);
    }

    /** True if among its tasks are some that only a lead may do. */
    public boolean needsLead(UUID id) {
        return items.kinds(id).stream().anyMatch(task -> "LEAD".equals(task.role()));
    }

    public List<Pass> newest(CommunityId community, int limit) {
        return jdbc.query("""
                select *, null as task_id from tasks_batch where community_id = ? and act = 'PASS'
                order by chosen_at desc limit ?""", PASS, community.value(), limit);
    }

    /** How these tasks came to whoever holds them now, by task; most of them came in another way. */
    public Map<String, Pass> of(CommunityId community, Collection<String> tasks) {
        return jdbc.query("""
                        select distinct on (i.task_id) i.task_id, b.* from tasks_batch_item i
                        join tasks_batch b on b.id = i.batch_id and b.act = 'PASS' and b.community_id = ?
                        join tasks_task t on t.id = i.task_id and t.assignee = b.assignee and t.closed_at is null
                        where i.task_id = any(?) and i.result = 'DONE' order by i.task_id, b.runs_at desc""", PASS, community.value(), tasks.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(Pass::task, Function.identity()));
    }
}
