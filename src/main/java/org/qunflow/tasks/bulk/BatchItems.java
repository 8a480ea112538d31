package org.qunflow.tasks.bulk;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskMapping;
import org.qunflow.tasks.TaskReader;
import org.qunflow.tasks.inbox.InboxQuery;
import org.qunflow.tasks.inbox.InboxSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tasks of batches, and what became of each. */
@Repository
class BatchItems {
    /** So many tasks fit one batch. */
    static final int MOST = 5_000;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final TaskMapping mapping;

    BatchItems(JdbcTemplate jdbc, NamedParameterJdbcTemplate named, TaskMapping mapping) {
        this.jdbc = jdbc;
        this.named = named;
        this.mapping = mapping;
    }

    /** Chooses the open tasks among these that the reader may do; returns how many. */
    int choose(TaskReader reader, UUID batch, Collection<String> tasks) {
        return jdbc.update(
                """
                insert into tasks_batch_item (batch_id, task_id) select ?, id from tasks_task
                where id = any(?) and community_id = ? and closed_at is null and role = any(?) limit ?""",
                batch,
                tasks.toArray(String[]::new),
                reader.community().value(),
                reader.roles().toArray(String[]::new),
                MOST);
    }

    /** Chooses what a filter finds, the most urgent first. */
    int choose(TaskReader reader, UUID batch, InboxQuery query) {
        InboxSql sql = InboxSql.of(reader, query);
        sql.values().addValue("batch", batch).addValue("most", MOST);
        return named.update(
                "insert into tasks_batch_item (batch_id, task_id) select :batch, id" + sql.from()
                        + " order by urgent_at, id limit :most",
                sql.values());
    }

    /** Chooses what one person holds, or nobody if it is empty: these tasks, or all if none is named; returns how many. */
    int chooseHeld(CommunityId community, UUID batch, String holder, Collection<String> tasks) {
        return jdbc.update(
                """
                insert into tasks_batch_item (batch_id, task_id) select ?, id from tasks_task
                where community_id = ? and closed_at is null and assignee is not distinct from nullif(?, '')
                  and (cardinality(?::text[]) = 0 or id = any(?))""", batch, community.value(), holder, tasks.toArray(String[]::new), tasks.toArray(String[]::new));
    }

    /** Leaves only what the person holds who chose. */
    void keepHeld(Batch batch) {
        jdbc.update("""
                delete from tasks_batch_item i using tasks_task t
                where i.batch_id = ? and t.id = i.task_id and t.assignee is distinct from ?""", batch.id(), batch.by());
    }

    /** A few of the chosen tasks, the most urgent first. */
    List<Task> some(Batch batch, int limit) {
        return jdbc.query("select t.* from (select " + TaskMapping.COLUMNS + """
                , urgent_at from tasks_task where id in (select task_id from tasks_batch_item where batch_id = ?)) as t
                order by urgent_at, id limit ?""", mapping, batch.id(), limit);
    }

    /** One open task of each kind of form and role among them. */
    List<Task> kinds(UUID batch) {
        return jdbc.query(
                "select distinct on (element_id, form, definition_id, role) " + TaskMapping.COLUMNS + """
                 from tasks_task where id in (select task_id from tasks_batch_item where batch_id = ?) and closed_at is null
                order by element_id, form, definition_id, role, id""",
                mapping,
                batch);
    }

    /** How many there are, how many of them nobody or the person holds, how many are closed already. */
    record Standing(long all, long free, long mine, long closed) {
        public long others() {
            return all - free - mine - closed;
        }

        public long ours() {
            return free + mine;
        }
    }

    Standing standing(Batch batch) {
        return jdbc.queryForObject(
                """
                select count(*), count(*) filter (where t.closed_at is null and t.assignee is null),
                  count(*) filter (where t.closed_at is null and t.assignee = ?),
                  count(*) filter (where t.closed_at is not null)
                from tasks_batch_item i join tasks_task t on t.id = i.task_id where i.batch_id = ?""",
                (r, n) -> new Standing(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4)),
                batch.by(),
                batch.id());
    }

    List<String> ahead(Batch batch, int limit) {
        return jdbc.queryForList(
                "select task_id from tasks_batch_item where batch_id = ? and result is null order by task_id limit ?",
                String.class,
                batch.id(),
                limit);
    }

    /** Settles one task once; a second result changes nothing. */
    void settle(Batch batch, String task, Batch.Result result) {
        settle(batch, List.of(task), result);
    }

    void settle(Batch batch, Collection<String> tasks, Batch.Result result) {
        jdbc.update(
                "update tasks_batch_item set result = ? where batch_id = ? and task_id = any(?) and result is null",
                result.name(),
                batch.id(),
                tasks.toArray(String[]::new));
    }

    /** Settles all that is left. */
    void settleAll(Batch batch, Batch.Result result) {
        jdbc.update(
                "update tasks_batch_item set result = ? where batch_id = ? and result is null",
                result.name(),
                batch.id());
    }

    /** Settles those that were closed or taken by others before their turn came. */
    void settleLost(Batch batch, Collection<String> tasks) {
        jdbc.update("""
                update tasks_batch_item i set result = case when t.closed_at is null then 'HELD' else 'GONE' end
                from tasks_task t where t.id = i.task_id and i.batch_id = ? and i.task_id = any(?) and i.result is null
                  and (t.closed_at is not null or t.assignee <> ?)""", batch.id(), tasks.toArray(String[]::new), batch.by());
    }

    /** In the transaction that closes tasks: settles them in the running batches of whoever closed them. */
    void closed(String by, Collection<String> tasks) {
        jdbc.update("""
                update tasks_batch_item i set result = 'DONE' from tasks_batch b
                where b.id = i.batch_id and b.state = 'RUNNING' and b.act = 'COMPLETE' and b.by = ?
                  and i.task_id = any(?) and i.result is null""", by, tasks.toArray(String[]::new));
    }

    /** How many came to which end. */
    Map<Batch.Result, Long> results(Batch batch) {
        Map<Batch.Result, Long> results = new EnumMap<>(Batch.Result.class);
        jdbc.query(
                "select result, count(*) from tasks_batch_item where batch_id = ? and result is not null group by result",
                r -> {
                    results.put(Batch.Result.valueOf(r.getString(1)), r.getLong(2));
                },
                batch.id());
        return results;
    }

    /** What became of a task. */
    record Ended(
            String id, String nameZh, String nameEn, String whomZh, String whomEn, String assignee, String result) {
        public String name(String language) {
            return "zh".equals(language) ? nameZh : nameEn;
        }

        public String whom(String language) {
            return "zh".equals(language) ? whomZh : whomEn;
        }
    }

    /** What did not go through comes first. */
    List<Ended> ended(Batch batch, int limit) {
        return jdbc.query(
                """
                select t.id, t.name_zh, t.name_en, coalesce(t.member_name, t.subject_zh),
                  coalesce(t.member_name, t.subject_en), t.assignee, i.result
                from tasks_batch_item i join tasks_task t on t.id = i.task_id
                where i.batch_id = ? and i.result is not null order by i.result = 'DONE', i.result, t.id limit ?""",
                (r, n) -> new Ended(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5),
                        r.getString(6),
                        r.getString(7)),
                batch.id(),
                limit);
    }
}
