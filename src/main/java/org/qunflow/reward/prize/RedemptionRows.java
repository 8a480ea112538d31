package org.qunflow.reward.prize;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.reward.Points;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of redemptions; each step expects one of the states before it. */
@Repository
class RedemptionRows {
    private static final String READ = """
            select r.*, p.name, p.kind, p.points from reward_redemption r join reward_prize p on p.id = r.prize_id where\s""";

    private final JdbcClient jdbc;

    RedemptionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is asked for. */
    record Wish(RedemptionId id, CommunityId community, Prize prize, MemberId member, String key) {}

    void insert(Wish wish, long hold, String by, Instant at) {
        jdbc.sql("""
                insert into reward_redemption (id, community_id, prize_id, member_id, key, hold, state, asked_by, asked_at)
                values (?, ?, ?, ?, ?, ?, 'ASKED', ?, ?)""")
                .params(
                        wish.id().value(),
                        wish.community().value(),
                        wish.prize().id().value(),
                        wish.member().value(),
                        wish.key(),
                        hold,
                        by,
                        Timestamp.from(at))
                .update();
    }

    /** The wishes of one member for one prize follow each other from here on, until the transaction ends. */
    void lock(PrizeId prize, MemberId member) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(prize + "/" + member)
                .query((r, n) -> 0)
                .list();
    }

    Optional<Redemption> under(CommunityId community, String key) {
        return jdbc.sql(READ + "r.community_id = ? and r.key = ?")
                .params(community.value(), key)
                .query(RedemptionRows::redemption)
                .optional();
    }

    boolean isOpen(PrizeId prize, MemberId member) {
        return jdbc.sql("select 1 from reward_redemption where prize_id = ? and member_id = ? and closed_at is null")
                .params(prize.value(), member.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Redemption> find(RedemptionId id) {
        return jdbc.sql(READ + "r.id = ?")
                .param(id.value())
                .query(RedemptionRows::redemption)
                .optional();
    }

    List<Redemption> newest(CommunityId community, RedemptionId before, int limit) {
        return jdbc.sql(READ + "r.community_id = ? and r.id < ? order by r.id desc limit ?")
                .params(community.value(), before.value(), limit)
                .query(RedemptionRows::redemption)
                .list();
    }

    List<RedemptionId> open(MemberId member) {
        return jdbc.sql("select id from reward_redemption where member_id = ? and closed_at is null")
                .param(member.value())
                .query((r, n) -> new RedemptionId(r.getObject(1, UUID.class)))
                .list();
    }

    /** Those that are not on their way yet and whose points have gone back because it took too long. */
    List<RedemptionId> lapsed(CommunityId community) {
        return jdbc.sql("""
                select r.id from reward_redemption r join reward_hold h on h.transfer_id = r.hold
                where r.community_id = ? and r.closed_at is null and r.state <> 'SHIPPED' and h.state = 'LAPSED'""")
                .param(community.value())
                .query((r, n) -> new RedemptionId(r.getObject(1, UUID.class)))
                .list();
    }

    /** How often a member did not come for what was asked for. */
    int noShows(MemberId member) {
        return jdbc.sql("select count(*) from reward_redemption where member_id = ? and state = 'NO_SHOW'")
                .param(member.value())
                .query(Integer.class)
                .single();
    }

    /** Moves it from one of these states to another, which may be its end; false if it is in none of them. */
    boolean move(RedemptionId id, Collection<RedemptionState> from, RedemptionState to, Instant at) {
        return jdbc.sql("""
                        update reward_redemption set state = :to,
                          closed_at = case when :open then null else cast(:at as timestamptz) end,
                          shipped_at = case when :to = 'SHIPPED' then :at else shipped_at end
                        where id = :id and state in (:from)""")
                        .param("to", to.name())
                        .param("open", to.isOpen())
                        .param("at", Timestamp.from(at))
                        .param("id", id.value())
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    void sentBy(RedemptionId id, String carrier, String tracking) {
        jdbc.sql("update reward_redemption set carrier = ?, tracking = ? where id = ?")
                .params(carrier, tracking, id.value())
                .update();
    }

    private static Redemption redemption(ResultSet r, int row) throws SQLException {
        Timestamp closed = r.getTimestamp("closed_at");
        return new Redemption(
                new RedemptionId(r.getObject("id", UUID.class)),
                new CommunityId(r.getObject("community_id", UUID.class)),
                new PrizeId(r.getObject("prize_id", UUID.class)),
                r.getString("name"),
                PrizeKind.valueOf(r.getString("kind")),
                new Points(r.getBigDecimal("points")),
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getLong("hold"),
                RedemptionState.valueOf(r.getString("state")),
                r.getTimestamp("asked_at").toInstant(),
                r.getString("carrier"),
                r.getString("tracking"),
                closed == null ? null : closed.toInstant());
    }
}
