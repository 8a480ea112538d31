package org.qunflow.group.life;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The door to what stands written about the life of a group: its checks and the verdicts on it. */
@Repository
public class LifeHistory {
    private final JdbcClient jdbc;

    LifeHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last checks of a group, newest first. */
    public List<Check> checks(CommunityId community, GroupId group, int limit) {
        return jdbc.sql("""
                select * from group_check where community_id = ? and group_id = ? order by id desc limit ?""")
                .params(community.value(), group.value(), limit)
                .query(LifeHistory::check)
                .list();
    }

    /** The last verdicts on a group, newest first. */
    public List<Verdict> verdicts(CommunityId community, GroupId group, int limit) {
        return jdbc.sql("""
                select v.*, g.name as into_name from group_verdict v left join group_group g on g.id = v.into_group
                where v.community_id = ? and v.group_id = ? order by v.id desc limit ?""")
                .params(community.value(), group.value(), limit)
                .query(LifeHistory::verdict)
                .list();
    }

    private static Check check(ResultSet r, int n) throws SQLException {
        return new Check(
                r.getInt("round"),
                r.getInt("day"),
                r.getTimestamp("at").toInstant(),
                r.getInt("size"),
                r.getObject("health", Integer.class),
                Check.Outcome.valueOf(r.getString("outcome")),
                r.getString("tried"),
                r.getString("came"),
                r.getString("answered_by"));
    }

    private static Verdict verdict(ResultSet r, int n) throws SQLException {
        return new Verdict(
                r.getInt("round"),
                r.getTimestamp("asked_at").toInstant(),
                new Verdict.Facts(
                        r.getInt("day"),
                        r.getInt("health"),
                        r.getInt("trend"),
                        r.getBigDecimal("contribution"),
                        r.getInt("size")),
                r.getString("proposed"),
                r.getString("decided"),
                r.getString("decided_by"),
                moment(r.getTimestamp("decided_at")),
                r.getString("reason"),
                r.getString("outcome"),
                r.getString("into_name"));
    }

    private static Instant moment(Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
