package org.qunflow.outreach.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.outreach.quota.QuotaDesk.Slot;
import org.qunflow.outreach.quota.QuotaDesk.Sum;
import org.qunflow.outreach.quota.QuotaDesk.Use;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger as it is read by people. */
@Repository
class DeskRows {
    private static final String PERIOD = " where community_id = :community and mode = :mode and starts = :starts ";
    private static final String USES = """
            select q.recipient, r.kind, q.slots, q.used, q.reserved, l.* from few q
              join outreach_recipient r on r.community_id = q.community_id and r.recipient = q.recipient
              left join lateral (
                select s.taken_at, t.template, t.process, s.priority, s.state from outreach_quota_slot s
                  left join outreach_touch t on t.id = s.touch_id
                where s.community_id = q.community_id and s.recipient = q.recipient
                  and s.taken_at >= q.begins_at and s.taken_at < q.ends_at
                order by s.taken_at desc limit 1) l on true
            order by q.used + q.reserved desc, q.recipient""";

    private final JdbcClient jdbc;

    DeskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Sum sum(CommunityId community, Period period) {
        return of("""
                        select count(*), coalesce(sum(used), 0), coalesce(sum(reserved), 0),
                          count(*) filter (where used + reserved >= slots)
                        from outreach_quota where community_id = :community and mode = :mode and starts = :starts""", community, period)
                .query((r, n) -> new Sum(r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4)))
                .single();
    }

    List<Use> fullest(CommunityId community, Period period, int limit) {
        return of(few("order by used + reserved desc, recipient limit :limit") + USES, community, period)
                .param("limit", limit)
                .query(DeskRows::use)
                .list();
    }

    Optional<Use> use(CommunityId community, MemberId member, Period period) {
        return of(few("and recipient = :member") + USES, community, period)
                .param("member", member.value())
                .query(DeskRows::use)
                .optional();
    }

    List<Slot> slots(CommunityId community, MemberId member, int limit) {
        return jdbc.sql("""
                select s.taken_at, t.template, t.process, s.priority, s.state from outreach_quota_slot s
                  left join outreach_touch t on t.id = s.touch_id
                where s.community_id = ? and s.recipient = ? order by s.taken_at desc, s.touch_id limit ?""")
                .params(community.value(), member.value(), limit)
                .query(DeskRows::slot)
                .list();
    }

    private static String few(String which) {
        return "with few as materialized (select * from outreach_quota" + PERIOD + which + ") ";
    }

    private JdbcClient.StatementSpec of(String sql, CommunityId community, Period period) {
        return jdbc.sql(sql)
                .param("community", community.value())
                .param("mode", period.mode().name())
                .param("starts", period.starts());
    }

    private static Use use(ResultSet r, int n) throws SQLException {
        return new Use(
                r.getObject("recipient", UUID.class),
                "GROUP".equals(r.getString("kind")),
                r.getInt("slots"),
                r.getInt("used"),
                r.getInt("reserved"),
                r.getTimestamp("taken_at") == null ? null : slot(r, n));
    }

    private static Slot slot(ResultSet r, int n) throws SQLException {
        return new Slot(
                r.getTimestamp("taken_at").toInstant(),
                r.getString("template"),
                r.getString("process"),
                Priority.valueOf(r.getString("priority")),
                "USED".equals(r.getString("state")));
    }
}
