package org.qunflow.team;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of what diagrams did about tasks. */
@Repository
class NudgeRows {
    private final JdbcTemplate jdbc;

    NudgeRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(CommunityId community, Nudge nudge) {
        jdbc.update(
                "insert into team_nudge (community_id, task_id, kind, at, to_whom) values (?, ?, ?, ?, ?)",
                community.value(),
                nudge.taskId(),
                nudge.kind().name(),
                Timestamp.from(nudge.at()),
                nudge.toWhom());
    }

    List<Nudge> of(CommunityId community, Collection<String> tasks) {
        return jdbc.query(
                "select * from team_nudge where task_id = any(?) and community_id = ? order by id",
                (r, n) -> new Nudge(
                        r.getString("task_id"),
                        Nudge.Kind.valueOf(r.getString("kind")),
                        r.getTimestamp("at").toInstant(),
                        r.getString("to_whom")),
                tasks.toArray(String[]::new),
                community.value());
    }
}
