package org.qunflow.channel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.channel.SendPermit.Verdict;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The rows of the outbox that the pretend post holds: claimed by it without end, so that no dispatcher takes them; next_at
 * is a moment of the pretend life. One that was held back keeps the reason it waited for last.
 */
@Repository
class PretendRows {
    static final String CARRIER = "pretend-post";
    private static final String HELD = " where community_id = ? and state = 'CLAIMED' and lease_until = 'infinity'"
            + " and lease_owner = '" + CARRIER + "'";

    private final JdbcTemplate jdbc;

    PretendRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What becomes of a message.
     *
     * @param next when it is asked for again; null for one that is settled
     */
    record Move(OutgoingMessage message, OutboxState state, String reason, Instant next) {

        static Move of(OutgoingMessage message, Instant now, Verdict objection, String failure) {
            if (objection instanceof Verdict.Later later) {
                return new Move(message, OutboxState.CLAIMED, later.reason(), now.plus(later.after()));
            }
            if (objection instanceof Verdict.Refused refused) {
                return new Move(message, OutboxState.REFUSED, refused.reason(), null);
            }
            if (objection instanceof Verdict.Replayed) {
                return new Move(message, OutboxState.REPLAYED, null, null);
            }
            return new Move(message, failure == null ? OutboxState.SENT : OutboxState.FAILED_FINAL, failure, null);
        }

        boolean waits() {
            return next != null;
        }

        DeliveryChanged news(Instant at) {
            return DeliveryChanged.of(message, at, state, reason);
        }
    }

    List<OutgoingMessage> due(CommunityId community, Instant now, int limit) {
        return jdbc.query(
                "select * from channel_outbox" + HELD + " and next_at <= ? order by next_at, id limit ? for update",
                (r, n) -> OutboxTable.message(r),
                community.value(),
                Timestamp.from(now),
                limit);
    }

    void move(List<Move> moves) {
        jdbc.update(
                """
                update channel_outbox o set state = m.state, failure = coalesce(m.reason, o.failure), attempts = o.attempts + 1,
                  next_at = coalesce(m.next, o.next_at), updated_at = now(),
                  lease_owner = case when m.next is not null then o.lease_owner end,
                  lease_until = case when m.next is not null then o.lease_until end
                from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) as m (id, state, reason, next)
                where o.id = m.id""",
                moves.stream().map(m -> m.message().id()).toArray(UUID[]::new),
                moves.stream().map(m -> m.state().name()).toArray(String[]::new),
                moves.stream().map(Move::reason).toArray(String[]::new),
                moves.stream()
                        .map(m -> m.waits() ? Timestamp.from(m.next()) : null)
                        .toArray(Timestamp[]::new));
    }

    void handOver(CommunityId community) {
        jdbc.update(
                "update channel_outbox set state = 'READY', lease_owner = null, lease_until = null, attempts = 0,"
                        + " failure = null, next_at = greatest(next_at, now()), updated_at = now()" + HELD,
                community.value());
    }
}
