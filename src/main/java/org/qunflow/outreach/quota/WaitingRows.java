package org.qunflow.outreach.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.outreach.quota.QuotaDesk.Waiting;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Touches that wait for their turn, as they are read by people. */
@Repository
class WaitingRows {
    private static final String WAITING = """
            select id, member_id, template, process, at, reason, waits_until from outreach_touch
            where community_id = :community and waits_until is not null and delivery = 'PENDING'\s""";

    private final JdbcClient jdbc;

    WaitingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Reason, Long> waitingBy(CommunityId community) {
        Map<Reason, Long> waiting = new EnumMap<>(Reason.class);
        jdbc.sql("""
                select reason, count(*) from outreach_touch
                where community_id = ? and waits_until is not null and delivery = 'PENDING' group by reason""").param(community.value()).query(r -> {
            waiting.put(Reason.valueOf(r.getString(1)), r.getLong(2));
        });
        return waiting;
    }

    List<Waiting> waiting(CommunityId community, int limit) {
        return jdbc.sql(WAITING + "order by waits_until, id limit :limit")
                .param("community", community.value())
                .param("limit", limit)
                .query(WaitingRows::waiting)
                .list();
    }

    List<Waiting> waiting(CommunityId community, MemberId member, int limit) {
        return jdbc.sql(WAITING + "and member_id = :member order by waits_until, id limit :limit")
                .param("community", community.value())
                .param("member", member.value())
                .param("limit", limit)
                .query(WaitingRows::waiting)
                .list();
    }

    private static Waiting waiting(ResultSet r, int n) throws SQLException {
        return new Waiting(
                r.getObject("id", UUID.class),
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getString("template"),
                r.getString("process"),
                r.getTimestamp("at").toInstant(),
                Reason.valueOf(r.getString("reason")),
                r.getTimestamp("waits_until").toInstant());
    }
}
