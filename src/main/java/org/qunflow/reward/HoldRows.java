package org.qunflow.reward;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of holds; each ends once. */
@Repository
class HoldRows {
    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Points put aside, under the id of their reservation. */
    record Hold(long id, long account, Points points, boolean open, Instant expiresAt) {}

    void add(CommunityId community, long account, long transfer, Points points, Timestamp expiresAt) {
        jdbc.sql("insert into reward_hold (transfer_id, community_id, account_id, points, expires_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(transfer, community.value(), account, points.amount(), expiresAt)
                .update();
    }

    Optional<Hold> find(CommunityId community, long id) {
        return jdbc.sql("""
                select transfer_id, account_id, points, state, expires_at from reward_hold
                where community_id = ? and transfer_id = ?""").params(community.value(), id).query(HoldRows::hold).optional();
    }

    /** Never shorter than before; false if it has ended. */
    boolean prolong(CommunityId community, long id, Timestamp until) {
        return jdbc.sql("""
                        update reward_hold set expires_at = greatest(expires_at, ?)
                        where community_id = ? and transfer_id = ? and state = 'OPEN'""").params(until, community.value(), id).update() == 1;
    }

    boolean settle(long id, String state) {
        return jdbc.sql("update reward_hold set state = ? where transfer_id = ? and state = 'OPEN'")
                        .params(state, id)
                        .update()
                == 1;
    }

    List<Hold> due(CommunityId community, Timestamp to, int limit) {
        return jdbc.sql("""
                select transfer_id, account_id, points, state, expires_at from reward_hold
                where community_id = ? and state = 'OPEN' and expires_at <= ? order by account_id, transfer_id limit ?""")
                .params(community.value(), to, limit)
                .query(HoldRows::hold)
                .list();
    }

    private static Hold hold(ResultSet r, int row) throws SQLException {
        return new Hold(
                r.getLong("transfer_id"),
                r.getLong("account_id"),
                new Points(r.getBigDecimal("points")),
                "OPEN".equals(r.getString("state")),
                r.getTimestamp("expires_at").toInstant());
    }
}
