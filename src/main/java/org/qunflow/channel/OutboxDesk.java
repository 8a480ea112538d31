package org.qunflow.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The outbox as people work through it: what waits for them, and what they decide. */
@Repository
class OutboxDesk {
    private final JdbcTemplate jdbc;

    OutboxDesk(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OutgoingMessage> settle(CommunityId community, UUID id, OutboxState from, OutboxState to) {
        return one("""
                update channel_outbox set state = ?, failure = null, updated_at = now()
                where community_id = ? and id = ? and state = ? returning *""", to.name(), community.value(), id, from.name());
    }

    Optional<OutgoingMessage> sendAgain(CommunityId community, UUID id) {
        return one("""
                update channel_outbox set state = 'READY', failure = null, attempts = 0, unknowns = 0, first_sent_at = null,
                  next_at = now(), updated_at = now()
                where community_id = ? and id = ? and state = 'UNKNOWN' returning *""", community.value(), id);
    }

    List<OutboxLine> attention(CommunityId community, int limit) {
        return jdbc.query("""
                select * from channel_outbox where community_id = ? and state in ('PENDING', 'UNKNOWN')
                order by updated_at, id limit ?""", this::line, community.value(), limit);
    }

    long attentionCount(CommunityId community) {
        Long count = jdbc.queryForObject(
                "select count(*) from channel_outbox where community_id = ? and state in ('PENDING', 'UNKNOWN')",
                Long.class,
                community.value());
        return count == null ? 0 : count;
    }

    Optional<OutboxLine> find(CommunityId community, UUID id) {
        return jdbc
                .query(
                        "select * from channel_outbox where community_id = ? and id = ?",
                        this::line,
                        community.value(),
                        id)
                .stream()
                .findFirst();
    }

    private Optional<OutgoingMessage> one(String sql, Object... values) {
        return jdbc.query(sql, (r, n) -> OutboxTable.message(r), values).stream()
                .findFirst();
    }

    private OutboxLine line(ResultSet r, int n) throws SQLException {
        return new OutboxLine(
                OutboxTable.message(r),
                OutboxState.valueOf(r.getString("state")),
                r.getInt("attempts"),
                r.getString("failure"),
                r.getTimestamp("updated_at").toInstant());
    }
}
