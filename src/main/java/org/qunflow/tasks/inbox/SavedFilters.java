package org.qunflow.tasks.inbox;

import java.util.List;
import org.qunflow.tasks.TaskReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Filters that a reader keeps by name, in one community. */
@Repository
class SavedFilters {
    static final int MOST = 12;
    static final int LONGEST_NAME = 40;

    private final JdbcTemplate jdbc;

    SavedFilters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A filter and the address that shows it. */
    record Saved(String name, InboxQuery query) {}

    List<Saved> of(TaskReader reader) {
        return jdbc.query(
                "select name, query from tasks_filter where community_id = ? and by = ? order by name",
                (r, n) -> new Saved(r.getString(1), InboxQuery.parse(r.getString(2))),
                reader.community().value(),
                reader.user());
    }

    /** Keeps a filter, in place of one with the same name. False if there are as many as one may keep. */
    boolean keep(TaskReader reader, String name, InboxQuery query) {
        return jdbc.update(
                        """
                        insert into tasks_filter (community_id, by, name, query) select ?, ?, ?, ?
                        where (select count(*) from tasks_filter where community_id = ? and by = ? and name <> ?) < ?
                        on conflict (community_id, by, name) do update set query = excluded.query""",
                        reader.community().value(),
                        reader.user(),
                        name,
                        query.fromTheStart().parameters(),
                        reader.community().value(),
                        reader.user(),
                        name,
                        MOST)
                == 1;
    }

    void forget(TaskReader reader, String name) {
        jdbc.update(
                "delete from tasks_filter where community_id = ? and by = ? and name = ?",
                reader.community().value(),
                reader.user(),
                name);
    }
}
