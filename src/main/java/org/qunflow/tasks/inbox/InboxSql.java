package org.qunflow.tasks.inbox;

import java.sql.Timestamp;
import org.qunflow.tasks.TaskReader;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** The condition that a query stands for: only what was chosen, each part served by an index. */
public final class InboxSql {
    private final StringBuilder where = new StringBuilder(
            " from tasks_task where community_id = :community" + " and closed_at is null and role = any(:roles)");
    private final MapSqlParameterSource values;

    private InboxSql(TaskReader reader) {
        values = new MapSqlParameterSource("community", reader.community().value())
                .addValue("roles", reader.roles().toArray(String[]::new))
                .addValue("user", reader.user());
    }

    /** All tasks of the query, whatever page. */
    public static InboxSql of(TaskReader reader, InboxQuery query) {
        InboxSql sql = new InboxSql(reader);
        sql.view(reader, query.view());
        if (!query.process().isEmpty()) {
            sql.and("process_key = :process", "process", query.process());
        }
        if (query.group() != null) {
            sql.and("group_id = :group", "group", query.group());
        }
        for (int i = 0; i < query.words().size(); i++) {
            sql.word("word" + i, query.words().get(i));
        }
        return sql;
    }

    InboxSql after(InboxQuery query) {
        if (!query.isFirstPage()) {
            and(
                    "(urgent_at, id) > (coalesce(cast(:afterDue as timestamptz), 'infinity'), :afterId)",
                    "afterId",
                    query.afterId());
            values.addValue("afterDue", query.afterDue() == null ? null : Timestamp.from(query.afterDue()));
        }
        return this;
    }

    private void view(TaskReader reader, InboxQuery.View view) {
        switch (view) {
            case ROLES -> {}
            case MINE -> where.append(" and assignee = :user");
            case TEAM -> where.append(" and assignee is not null and assignee <> :user");
            case OVERDUE -> and("urgent_at < :now", "now", Timestamp.from(reader.now()));
            case DUE -> and("urgent_at < :endOfDay", "endOfDay", Timestamp.from(reader.endOfDay()));
            case WAITING -> where.append(" and waits_since is not null");
        }
    }

    /** The index finds rows that have all pieces of the word; of a longer one the row itself says whether they touch. */
    private void word(String name, String word) {
        int length = word.codePointCount(0, word.length());
        String pieces = "grams @> tasks_grams(cast(:" + name + " as text), " + Math.min(2, length) + ")";
        and(length <= 2 ? pieces : pieces + " and position(lower(:" + name + ") in said) > 0", name, word);
    }

    private void and(String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.addValue(name, value);
    }

    public String from() {
        return where.toString();
    }

    public MapSqlParameterSource values() {
        return values;
    }
}
