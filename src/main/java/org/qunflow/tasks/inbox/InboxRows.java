package org.qunflow.tasks.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskMapping;
import org.qunflow.tasks.TaskReader;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the list of open tasks for one reader at one moment. */
@Repository
class InboxRows {
    /** Further than this nobody counts by eye, and no batch takes more. */
    static final int COUNTED = 5_000;

    private final NamedParameterJdbcTemplate jdbc;
    private final TaskMapping mapping;
    private final TransactionTemplate transaction;

    InboxRows(NamedParameterJdbcTemplate jdbc, TaskMapping mapping, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.mapping = mapping;
        this.transaction = transaction;
    }

    List<Task> page(TaskReader reader, InboxQuery query, int limit) {
        InboxSql sql = InboxSql.of(reader, query).after(query);
        sql.values().addValue("limit", limit);
        return planned(() -> jdbc.query(
                "select " + TaskMapping.COLUMNS + sql.from() + " order by urgent_at, id limit :limit",
                sql.values(),
                mapping));
    }

    /** How many tasks the query finds on all pages; one more than {@link #COUNTED} stands for more than that. */
    long count(TaskReader reader, InboxQuery query) {
        InboxSql sql = InboxSql.of(reader, query);
        sql.values().addValue("limit", COUNTED + 1);
        return planned(() -> jdbc.queryForObject(
                "select count(*) from (select 1" + sql.from() + " limit :limit) as found", sql.values(), Long.class));
    }

    /**
     * What to do next: the most urgent task that the reader holds or nobody does, unless it waits for its member. Written so
     * that the list is walked in its order until the first that fits; an "or" would gather all that nobody holds.
     */
    Optional<Task> next(TaskReader reader) {
        InboxSql sql = InboxSql.of(reader, InboxQuery.parse(""));
        String free = " and waits_since is null and coalesce(assignee, :user) = :user order by urgent_at, id limit 1";
        return planned(() -> jdbc.query("select " + TaskMapping.COLUMNS + sql.from() + free, sql.values(), mapping))
                .stream()
                .findFirst();
    }

    /** Each query is planned for its own values: a rare word and a frequent one want different ways. */
    private <T> T planned(Supplier<T> query) {
        return transaction.execute(status -> {
            jdbc.getJdbcOperations().execute("set local plan_cache_mode = force_custom_plan");
            return query.get();
        });
    }
}
