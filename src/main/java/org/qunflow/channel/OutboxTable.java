package org.qunflow.channel;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Repository;

/** The outbox's table. Every time in it is the database's now(); every change names the state and fence it expects. */
@Repository
class OutboxTable {
    private final JdbcTemplate jdbc;

    OutboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A message and the state it is to be written in: CLAIMED is the pretend post's. */
    record NewRow(OutgoingMessage message, OutboxState state) {}

    /** A message that this node holds a lease on; attempts counts those before this one. */
    record Claimed(OutgoingMessage message, long fence, int attempts) {}

    /** Where a message is to go, and what is written beside it; after: not to be claimed again before. */
    record Move(OutboxState to, String providerId, String failure, Duration after) {}

    void insert(List<NewRow> rows) {
        jdbc.update("""
                insert into channel_outbox
                  (id, community_id, dedupe_key, channel, kind, member_id, group_id, payload, state, lease_owner, lease_until, next_at)
                select i, c, k, ch, ki, m, g, p::jsonb, s, case s when 'CLAIMED' then '%s' end,
                  case s when 'CLAIMED' then 'infinity'::timestamptz end,
                  case s when 'CLAIMED' then '-infinity'::timestamptz else now() end
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[],
                  ?::text[]) as r (i, c, k, ch, ki, m, g, p, s)
                on conflict do nothing""".formatted(PretendRows.CARRIER), (PreparedStatementSetter) s -> {
            column(s, 1, "uuid", rows, m -> m.id());
            column(s, 2, "uuid", rows, m -> m.community().value());
            column(s, 3, "text", rows, m -> m.dedupeKey());
            column(s, 4, "text", rows, m -> m.channel());
            column(s, 5, "text", rows, m -> m.kind().name());
            column(s, 6, "uuid", rows, m -> m.member().map(MemberId::value).orElse(null));
            column(s, 7, "uuid", rows, m -> m.group().map(GroupId::value).orElse(null));
            column(s, 8, "text", rows, m -> m.payload());
            array(s, 9, "text", rows.stream().map(r -> r.state().name()));
        });
    }

    /** Takes due messages of a channel; one that may have been sent before the dedupe window began is left alone. */
    List<Claimed> claim(Channel channel, String owner, Duration lease, int limit) {
        return jdbc.query(
                """
                update channel_outbox o set state = 'CLAIMED', lease_owner = ?,
                  lease_until = now() + make_interval(secs => ?), fence = fence + 1, updated_at = now()
                from (select id from channel_outbox
                      where state = 'READY' and next_at <= now() and channel = ?
                        and (unknowns = 0 or first_sent_at > now() - make_interval(secs => ?))
                      order by next_at limit ? for update skip locked) due
                where o.id = due.id
                returning o.*""",
                (r, n) -> new Claimed(message(r), r.getLong("fence"), r.getInt("attempts")),
                owner,
                seconds(lease),
                channel.name(),
                seconds(channel.dedupeWindow()),
                limit);
    }

    /** Commits the intent to send; false if the claim is no longer ours. */
    boolean intend(Claimed claimed, Duration lease) {
        return jdbc.update("""
                update channel_outbox set state = 'SENDING', lease_until = now() + make_interval(secs => ?),
                  attempts = attempts + 1, first_sent_at = coalesce(first_sent_at, now()), updated_at = now()
                where id = ? and state = 'CLAIMED' and fence = ? and lease_until > now()""", seconds(lease), claimed.message().id(), claimed.fence()) == 1;
    }

    /** Puts a claimed message back untouched. */
    void release(Claimed claimed) {
        jdbc.update("""
                update channel_outbox set state = 'READY', lease_owner = null, lease_until = null, updated_at = now()
                where id = ? and state = 'CLAIMED' and fence = ?""", claimed.message().id(), claimed.fence());
    }

    /** Moves a message that stands in one of the given states under our fence; false if it went on without us. */
    boolean move(Claimed claimed, Move move, OutboxState... from) {
        return jdbc.update("""
                update channel_outbox set state = ?, provider_id = coalesce(?, provider_id), failure = ?,
                  next_at = now() + make_interval(secs => ?),
                  first_sent_at = case when ? and unknowns = (state = 'UNKNOWN')::int then null else first_sent_at end,
                  unknowns = unknowns - (state = 'UNKNOWN')::int,
                  lease_owner = null, lease_until = null, updated_at = now()
                where id = ? and fence = ? and state = any(?)""", (PreparedStatementSetter) s -> {
                    s.setString(1, move.to().name());
                    s.setString(2, move.providerId());
                    s.setString(3, move.failure());
                    s.setDouble(4, seconds(move.after()));
                    s.setBoolean(5, move.to() == OutboxState.READY);
                    s.setObject(6, claimed.message().id());
                    s.setLong(7, claimed.fence());
                    array(s, 8, "text", Stream.of(from).map(Enum::name));
                })
                == 1;
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    static OutgoingMessage message(ResultSet r) throws SQLException {
        return new OutgoingMessage(
                r.getObject("id", UUID.class),
                new CommunityId(r.getObject("community_id", UUID.class)),
                r.getString("dedupe_key"),
                r.getString("channel"),
                OutgoingMessage.Kind.valueOf(r.getString("kind")),
                Optional.ofNullable(r.getObject("member_id", UUID.class)).map(MemberId::new),
                Optional.ofNullable(r.getObject("group_id", UUID.class)).map(GroupId::new),
                r.getString("payload"));
    }

    private static void column(
            PreparedStatement s, int index, String type, List<NewRow> rows, Function<OutgoingMessage, Object> value)
            throws SQLException {
        array(s, index, type, rows.stream().map(NewRow::message).map(value));
    }

    private static void array(PreparedStatement s, int index, String type, Stream<?> values) throws SQLException {
        s.setArray(index, s.getConnection().createArrayOf(type, values.toArray()));
    }
}
