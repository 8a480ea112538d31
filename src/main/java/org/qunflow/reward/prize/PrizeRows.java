package org.qunflow.reward.prize;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.reward.Points;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The catalogue; a piece is taken by one UPDATE that finds no row when there is none. */
@Repository
class PrizeRows {
    private static final String READ =
            "select id, name, what, kind, points, stock, withdrawn_at is null as offered from reward_prize where community_id = ? ";

    private final JdbcClient jdbc;

    PrizeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(CommunityId community, PrizeId id, NewPrize prize, String by, Instant at) {
        return jdbc.sql("""
                        insert into reward_prize (id, community_id, name, what, kind, points, laid_in, stock, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id.value(),
                                community.value(),
                                prize.name(),
                                prize.what(),
                                prize.kind().name(),
                                prize.points().amount(),
                                prize.stock(),
                                prize.stock(),
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Prize> find(CommunityId community, PrizeId id) {
        return jdbc.sql(READ + "and id = ?")
                .params(community.value(), id.value())
                .query(PrizeRows::prize)
                .optional();
    }

    /** Those that are offered, then those that no longer are, by points. */
    List<Prize> all(CommunityId community, int limit) {
        return jdbc.sql(READ + "order by withdrawn_at is not null, points, name limit ?")
                .params(community.value(), limit)
                .query(PrizeRows::prize)
                .list();
    }

    /** Takes one piece; false if none is left or it is not offered. */
    boolean take(PrizeId id) {
        return jdbc.sql("update reward_prize set stock = stock - 1 where id = ? and stock > 0 and withdrawn_at is null")
                        .param(id.value())
                        .update()
                == 1;
    }

    void giveBack(PrizeId id) {
        jdbc.sql("update reward_prize set stock = stock + 1 where id = ?")
                .param(id.value())
                .update();
    }

    boolean layIn(CommunityId community, PrizeId id, int pieces, int most) {
        return jdbc.sql("""
                        update reward_prize set stock = stock + ?, laid_in = laid_in + ?
                        where community_id = ? and id = ? and laid_in + ? <= ? and withdrawn_at is null""")
                        .params(pieces, pieces, community.value(), id.value(), pieces, most)
                        .update()
                == 1;
    }

    boolean takeOff(CommunityId community, PrizeId id, Instant at) {
        return jdbc.sql("update reward_prize set withdrawn_at = ?"
                                + " where community_id = ? and id = ? and withdrawn_at is null")
                        .params(Timestamp.from(at), community.value(), id.value())
                        .update()
                == 1;
    }

    private static Prize prize(ResultSet r, int row) throws SQLException {
        return new Prize(
                new PrizeId(r.getObject("id", UUID.class)),
                r.getString("name"),
                r.getString("what"),
                PrizeKind.valueOf(r.getString("kind")),
                new Points(r.getBigDecimal("points")),
                r.getInt("stock"),
                r.getBoolean("offered"));
    }
}
