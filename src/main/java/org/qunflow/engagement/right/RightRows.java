package org.qunflow.engagement.right;

import static org.qunflow.engagement.rows.Moments.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of rights; each step expects the state before it and answers false if it is another. */
@Repository
class RightRows {
    private static final String SELECT =
            "select r.*, m.display_name from engagement_right r join member_v_name m on m.member_id = r.member_id ";

    private final JdbcClient database;

    RightRows(JdbcClient database) {
        this.database = database;
    }

    /** False if the member is a candidate for it or holds it already. */
    boolean propose(CommunityId community, RightId id, MemberId member, RightKind kind, String by, Instant at) {
        return database.sql("""
                        insert into engagement_right (id, community_id, member_id, kind, proposed_by, proposed_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(id.value(), community.value(), member.value(), kind.name(), by, Timestamp.from(at))
                        .update()
                == 1;
    }

    void scored(RightId id, int score) {
        database.sql("update engagement_right set score = ? where id = ?")
                .params(score, id.value())
                .update();
    }

    void decided(RightId id, String by) {
        database.sql("update engagement_right set decided_by = ? where id = ?")
                .params(by, id.value())
                .update();
    }

    boolean grant(RightId id, Instant at, Instant until) {
        return database.sql("""
                        update engagement_right set state = 'GRANTED', granted_at = ?, until = ?
                        where id = ? and state = 'CANDIDATE'""")
                        .params(Timestamp.from(at), Timestamp.from(until), id.value())
                        .update()
                == 1;
    }

    boolean renew(RightId id, Instant until) {
        return database.sql("""
                        update engagement_right set until = ?, asked_at = null, renewals = renewals + 1
                        where id = ? and state = 'GRANTED'""").params(Timestamp.from(until), id.value()).update() == 1;
    }

    boolean close(RightId id, RightState to, String reason, Instant at) {
        return database.sql("""
                        update engagement_right set state = ?, reason = ?, closed_at = ? where id = ? and closed_at is null""")
                        .params(to.name(), reason, Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    /** Rights that end before this moment and about which no lead was asked. */
    List<RightId> unasked(CommunityId community, Instant until) {
        return ids("state = 'GRANTED' and asked_at is null and until < ?", community, until);
    }

    /** Rights whose term is over. */
    List<RightId> over(CommunityId community, Instant now) {
        return ids("state = 'GRANTED' and asked_at is not null and until < ?", community, now);
    }

    private List<RightId> ids(String which, CommunityId community, Instant moment) {
        return database.sql(
                        "select id from engagement_right where " + which + " and community_id = ? order by until, id")
                .params(Timestamp.from(moment), community.value())
                .query((r, n) -> RightId.of(r.getString(1)))
                .list();
    }

    void asked(Collection<String> ids, Instant at) {
        database.sql("update engagement_right set asked_at = ? where id = any(?::uuid[])")
                .params(Timestamp.from(at), ids.toArray(String[]::new))
                .update();
    }

    /** The right, whatever community it belongs to; for steps, which know only its id. */
    Right get(RightId id) {
        return database.sql(SELECT + "where r.id = ?")
                .params(id.value())
                .query(RightRows::right)
                .single();
    }

    Optional<Right> find(CommunityId community, RightId id) {
        return database.sql(SELECT + "where r.id = ? and r.community_id = ?")
                .params(id.value(), community.value())
                .query(RightRows::right)
                .optional();
    }

    List<Right> openOf(CommunityId community, MemberId member) {
        return database.sql(SELECT + "where r.community_id = ? and r.member_id = ? and r.closed_at is null")
                .params(community.value(), member.value())
                .query(RightRows::right)
                .list();
    }

    List<Right> page(CommunityId community, boolean open, UUID before, int limit) {
        return database.sql(SELECT + """
                        where r.community_id = :community and (not :open or r.closed_at is null)
                          and (cast(:before as uuid) is null or r.id < :before) order by r.id desc limit :limit""")
                .param("community", community.value())
                .param("open", open)
                .param("before", before)
                .param("limit", limit)
                .query(RightRows::right)
                .list();
    }

    private static Right right(ResultSet r, int n) throws SQLException {
        return new Right(
                RightId.of(r.getString("id")),
                CommunityId.of(r.getString("community_id")),
                MemberId.of(r.getString("member_id")),
                r.getString("display_name"),
                RightKind.valueOf(r.getString("kind")),
                RightState.valueOf(r.getString("state")),
                r.getObject("score", Integer.class),
                r.getString("reason"),
                r.getString("proposed_by"),
                at(r, "proposed_at"),
                at(r, "granted_at"),
                at(r, "until"),
                at(r, "asked_at"),
                r.getInt("renewals"),
                r.getString("decided_by"),
                at(r, "closed_at"));
    }
}
