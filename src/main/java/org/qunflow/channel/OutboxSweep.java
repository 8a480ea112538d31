package org.qunflow.channel;

import static org.qunflow.channel.OutboxTable.seconds;

import java.util.List;
import org.qunflow.shared.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says of messages that nobody knows what became of them; where the channel absorbs repetitions they are sent again. */
@Component
class OutboxSweep {
    private static final String NOBODY_KNOWS = """
            update channel_outbox set state = case when ? and coalesce(first_sent_at, now()) > now() - make_interval(secs => ?)
                then 'READY' else 'UNKNOWN' end,
              unknowns = unknowns + 1, failure = ?, next_at = now() + make_interval(secs => ?),
              lease_owner = null, lease_until = null, updated_at = now()
            where state = 'SENDING' and channel = ?\s""";
    private static final String OUT_OF_WINDOW = """
            update channel_outbox set state = 'UNKNOWN', updated_at = now()
            where state = 'READY' and unknowns > 0 and channel = ?
              and first_sent_at <= now() - make_interval(secs => ?) returning *""";
    private static final String CLAIM_EXPIRED = """
            update channel_outbox set state = 'READY', lease_owner = null, lease_until = null, updated_at = now()
            where state = 'CLAIMED' and lease_until < now() and channel = ?""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ChannelSettings settings;
    private final BusinessClock clock;

    OutboxSweep(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            ChannelSettings settings,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    private record Swept(OutgoingMessage message, OutboxState state) {}

    /** Looks for expired leases of a channel; returns how many there were. */
    int sweep(Channel channel) {
        Integer swept = transaction.execute(tx -> {
            int claims = jdbc.update(CLAIM_EXPIRED, channel.name());
            List<Swept> sending = nobodyKnows(channel, "the lease ran out", "and lease_until < now() returning *");
            List<Swept> late = outOfWindow(channel);
            tell(sending, "the lease ran out");
            tell(late, "the dedupe window ended");
            return claims + sending.size() + late.size();
        });
        return swept == null ? 0 : swept;
    }

    /** One attempt ended without a certain answer. */
    void unknown(Channel channel, OutboxTable.Claimed claimed, String reason) {
        transaction.executeWithoutResult(tx -> tell(
                nobodyKnows(
                        channel,
                        reason,
                        "and id = ? and fence = ? returning *",
                        claimed.message().id(),
                        claimed.fence()),
                reason));
    }

    private List<Swept> outOfWindow(Channel channel) {
        return channel.policy() == Channel.Policy.DEDUPE
                ? query(OUT_OF_WINDOW, channel.name(), seconds(channel.dedupeWindow()))
                : List.of();
    }

    private List<Swept> nobodyKnows(Channel channel, String reason, String which, Object... more) {
        Object[] values = new Object[5 + more.length];
        values[0] = channel.policy() == Channel.Policy.DEDUPE;
        values[1] = seconds(channel.dedupeWindow());
        values[2] = reason;
        values[3] = seconds(settings.backoff());
        values[4] = channel.name();
        System.arraycopy(more, 0, values, 5, more.length);
        return query(NOBODY_KNOWS + which, values);
    }

    private List<Swept> query(String sql, Object... values) {
        return jdbc.query(
                sql, (r, n) -> new Swept(OutboxTable.message(r), OutboxState.valueOf(r.getString("state"))), values);
    }

    private void tell(List<Swept> swept, String reason) {
        swept.stream()
                .filter(s -> s.state() == OutboxState.UNKNOWN)
                .forEach(s -> events.publishEvent(DeliveryChanged.of(
                        s.message(), clock.instant(s.message().community()), OutboxState.UNKNOWN, reason)));
    }
}
