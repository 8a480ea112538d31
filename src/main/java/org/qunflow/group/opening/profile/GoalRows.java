package org.qunflow.group.opening.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of goals; a community has one at a time that is not closed. */
@Repository
class GoalRows {
    private final JdbcClient jdbc;

    GoalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Goal> newest(CommunityId community, int limit) {
        return jdbc.sql("select * from group_goal where community_id = ? order by id desc limit ?")
                .params(community.value(), limit)
                .query(GoalRows::goal)
                .list();
    }

    private static Goal goal(ResultSet r, int row) throws SQLException {
        return new Goal(
                r.getLong("id"),
                r.getString("title"),
                r.getLong("target"),
                r.getLong("progress"),
                r.getObject("due", LocalDate.class),
                r.getString("state"),
                r.getTimestamp("set_at").toInstant(),
                Optional.ofNullable(r.getTimestamp("reached_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }

    /** False if there is one already that is not closed. */
    boolean set(CommunityId community, String title, long target, LocalDate due, String by, Instant at) {
        return jdbc.sql("""
                        insert into group_goal (community_id, title, target, due, set_by, set_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(community.value(), title, target, due, by, Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Writes the progress of the open goal and whether that reaches it. */
    Optional<Goal> progress(CommunityId community, long progress, Instant at) {
        return jdbc.sql("""
                update group_goal set progress = :progress,
                  state = case when :progress >= target then 'REACHED' else state end,
                  reached_at = case when :progress >= target then :at::timestamptz end
                where community_id = :community and state = 'OPEN' returning *""")
                .param("progress", progress)
                .param("at", Timestamp.from(at))
                .param("community", community.value())
                .query(GoalRows::goal)
                .optional();
    }

    Optional<Goal> close(CommunityId community, Instant at) {
        return jdbc.sql("""
                update group_goal set state = 'CLOSED', closed_at = ?
                where community_id = ? and state = 'REACHED' returning *""")
                .params(Timestamp.from(at), community.value())
                .query(GoalRows::goal)
                .optional();
    }
}
