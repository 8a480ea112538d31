package org.qunflow.reward;

import java.math.BigDecimal;
import java.sql.Timestamp;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of points that came together: those that expire first are spent first. Their account is locked. */
@Repository
class LotRows {
    private static final String TAKE = """
            with oldest as (
              select transfer_id, points_left,
                sum(points_left) over (order by transfer_id = :first desc, expires_at, transfer_id) - points_left as before
              from reward_lot where account_id = :account and points_left > 0),
            taken as (
              update reward_lot l set points_left = l.points_left - least(o.points_left, :points - o.before)
              from oldest o where l.account_id = :account and l.points_left > 0
                and l.transfer_id = o.transfer_id and o.before < :points
              returning l.transfer_id, least(o.points_left, :points - o.before) as points),
            held as (
              insert into reward_hold_lot (hold_id, lot_id, points)
              select :hold, transfer_id, points from taken where :hold > 0)
            select coalesce(sum(points), 0) from taken""";

    private final JdbcClient jdbc;

    LotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CommunityId community, long account, long transfer, Points points, Timestamp expiresAt) {
        jdbc.sql("insert into reward_lot (transfer_id, community_id, account_id, points_left, expires_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(transfer, community.value(), account, points.amount(), expiresAt)
                .update();
    }

    /** Takes points away, of this transfer first. */
    void take(long account, Points points, long first) {
        take(account, points, first, 0);
    }

    /** Takes points away and remembers for the hold which ones. */
    void hold(long account, Points points, long hold) {
        take(account, points, 0, hold);
    }

    private void take(long account, Points points, long first, long hold) {
        BigDecimal taken = jdbc.sql(TAKE)
                .param("account", account)
                .param("points", points.amount())
                .param("first", first)
                .param("hold", hold)
                .query(BigDecimal.class)
                .single();
        if (taken.compareTo(points.amount()) != 0) {
            throw new IllegalStateException("Account " + account + " has only " + taken + " of " + points.amount());
        }
    }

    /** Gives back what the hold took. */
    void giveBack(long hold) {
        jdbc.sql("""
                update reward_lot l set points_left = l.points_left + h.points
                from reward_hold_lot h where h.hold_id = ? and l.transfer_id = h.lot_id""").param(hold).update();
    }

    /** Empties what has expired and answers how many points that were. */
    Points expire(long account, Timestamp to) {
        return new Points(
                jdbc.sql("""
                with gone as (
                  update reward_lot l set points_left = 0 from reward_lot was
                  where l.account_id = ? and l.expires_at <= ? and l.points_left > 0
                    and was.account_id = l.account_id and was.transfer_id = l.transfer_id
                  returning was.points_left)
                select coalesce(sum(points_left), 0) from gone""").params(account, to).query(BigDecimal.class).single());
    }
}
