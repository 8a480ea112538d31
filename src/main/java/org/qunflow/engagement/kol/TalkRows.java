package org.qunflow.engagement.kol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of applications and talks; each step expects the state before it. */
@Repository
class TalkRows {
    private static final String SELECT = """
            select t.*, m.display_name from engagement_talk t join member_v_name m on m.member_id = t.member_id
            """;

    private final JdbcClient database;

    TalkRows(JdbcClient database) {
        this.database = database;
    }

    /** What the table of eligibility asks for; days since the last talk is null for somebody who never had one. */
    record History(String tier, boolean here, Integer daysSince, int noShows) {}

    void insert(CommunityId community, TalkId id, SessionId session, MemberId member, int ticket, Instant at) {
        database.sql("""
                        insert into engagement_talk (id, community_id, session_id, member_id, ticket, applied_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(id.value(), community.value(), session.value(), member.value(), ticket, Timestamp.from(at))
                .update();
    }

    boolean applied(SessionId session, MemberId member) {
        return database.sql("select exists (select 1 from engagement_talk where session_id = ? and member_id = ?)")
                .params(session.value(), member.value())
                .query(Boolean.class)
                .single();
    }

    History history(CommunityId community, MemberId member, Instant now) {
        return database.sql("""
                        select l.tier, l.member_id is not null as here,
                          (select extract(day from :now - max(t.closed_at))::int from engagement_talk t
                            where t.member_id = :member and t.state = 'HELD') as days,
                          (select count(*) from engagement_talk t where t.member_id = :member and t.state = 'NO_SHOW') as no_shows
                        from (select cast(:member as uuid) as id) m
                        left join member_v_living l on l.member_id = m.id and l.community_id = :community""")
                .param("now", Timestamp.from(now))
                .param("member", member.value())
                .param("community", community.value())
                .query((r, n) -> new History(
                        r.getString("tier"),
                        r.getBoolean("here"),
                        r.getObject("days", Integer.class),
                        r.getInt("no_shows")))
                .single();
    }

    void drawn(TalkId id, String state, int weight, double draw, int place) {
        database.sql("""
                        update engagement_talk set state = ?, weight = ?, draw = ?, place = ?
                        where id = ? and state = 'APPLIED'""").params(state, weight, draw, place, id.value()).update();
    }

    void refused(TalkId id, String reason) {
        database.sql("update engagement_talk set state = 'REFUSED', reason = ? where id = ? and state = 'APPLIED'")
                .params(reason, id.value())
                .update();
    }

    boolean close(TalkId id, String outcome, String reason, Instant at) {
        return database.sql("""
                        update engagement_talk set state = ?, reason = ?, closed_at = ? where id = ? and state = 'DRAWN'""")
                        .params(outcome, reason, Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    Optional<Talk> nextInLine(SessionId session) {
        return database.sql(SELECT + "where t.session_id = ? and t.state = 'WAITING' order by t.place limit 1")
                .params(session.value())
                .query(TalkRows::talk)
                .optional();
    }

    /** The turn of somebody who stood in line comes, or goes by. */
    void callUp(TalkId id, String state, String reason) {
        database.sql("update engagement_talk set state = ?, reason = ? where id = ? and state = 'WAITING'")
                .params(state, reason, id.value())
                .update();
    }

    boolean rate(CommunityId community, TalkId id, int rating, String comment) {
        return database.sql("""
                        update engagement_talk set rating = ?, comment = ?
                        where id = ? and community_id = ? and state = 'HELD' and rating is null""")
                        .params(rating, comment, id.value(), community.value())
                        .update()
                == 1;
    }

    List<Talk> unstarted(CommunityId community) {
        return database.sql(
                        SELECT + "where t.community_id = ? and t.state = 'DRAWN' and not t.started order by t.place")
                .params(community.value())
                .query(TalkRows::talk)
                .list();
    }

    void started(Collection<String> ids) {
        database.sql("update engagement_talk set started = true where id = any(?::uuid[])")
                .param(ids.toArray(String[]::new))
                .update();
    }

    List<Talk> of(SessionId session) {
        return database.sql(SELECT + "where t.session_id = ? order by t.place nulls last, t.ticket")
                .params(session.value())
                .query(TalkRows::talk)
                .list();
    }

    List<Talk> openOf(CommunityId community, MemberId member) {
        return database.sql(SELECT + "where t.community_id = ? and t.member_id = ? and t.state = 'DRAWN'")
                .params(community.value(), member.value())
                .query(TalkRows::talk)
                .list();
    }

    /** The talk, whatever community it belongs to; for steps, which know only its id. */
    Optional<Talk> find(TalkId id) {
        return database.sql(SELECT + "where t.id = ?")
                .params(id.value())
                .query(TalkRows::talk)
                .optional();
    }

    CommunityId communityOf(TalkId id) {
        return database.sql("select community_id::text from engagement_talk where id = ?")
                .params(id.value())
                .query((r, n) -> CommunityId.of(r.getString(1)))
                .single();
    }

    private static Talk talk(ResultSet r, int n) throws SQLException {
        return new Talk(
                TalkId.of(r.getString("id")),
                SessionId.of(r.getString("session_id")),
                MemberId.of(r.getString("member_id")),
                r.getString("display_name"),
                r.getInt("ticket"),
                r.getString("state"),
                r.getString("reason"),
                r.getObject("weight", Integer.class),
                r.getObject("draw", Double.class),
                r.getObject("place", Integer.class),
                r.getObject("rating", Integer.class),
                r.getString("comment"));
    }
}
