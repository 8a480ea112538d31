package org.qunflow.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off the inbox: the row and the effect in one transaction; what fails waits longer each time, and dies in the end. */
@Component
class InboxWorker {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<InboundHandler> handlers;
    private final Journal journal;
    private final ChannelSettings settings;
    private final BusinessClock clock;

    InboxWorker(
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            ObjectProvider<InboundHandler> handlers,
            Journal journal,
            ChannelSettings settings,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.handlers = handlers;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    private record Row(InboundEvent event, int attempts) {}

    /** An event could not be applied now. */
    private static final class NotNow extends RuntimeException {
        private final transient Row row;

        private NotNow(Row row, String why, RuntimeException cause) {
            super(why, cause);
            this.row = row;
        }
    }

    /** Works off one due event; false if there is none. */
    boolean round() {
        try {
            return Boolean.TRUE.equals(transaction.execute(tx -> oneDue()));
        } catch (NotNow e) {
            transaction.executeWithoutResult(tx -> postpone(e.row, e.getMessage()));
            return true;
        }
    }

    private boolean oneDue() {
        Optional<Row> due = due();
        due.ifPresent(row -> {
            apply(row);
            jdbc.update(
                    "update channel_inbox set state = 'DONE', attempts = attempts + 1, failure = null"
                            + " where source = ? and event_id = ?",
                    row.event().source(),
                    row.event().eventId());
        });
        return due.isPresent();
    }

    private Optional<Row> due() {
        List<Row> due = jdbc.query("""
                select * from channel_inbox where state = 'PENDING' and next_at <= now()
                order by next_at limit 1 for update skip locked""", (r, n) -> row(r));
        return due.stream().findFirst();
    }

    private void apply(Row row) {
        try {
            InboundHandler handler = handlers.stream()
                    .filter(h -> h.source().equals(row.event().source()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody takes events of this source"));
            if (handler.handle(row.event()) == InboundHandler.Handling.NOT_YET) {
                throw new NotNow(row, "nobody waits for it yet", null);
            }
        } catch (NotNow e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotNow(row, e.toString(), e);
        }
    }

    private void postpone(Row row, String why) {
        Duration after = settings.backoffAfter(row.attempts() + 1);
        List<String> state = jdbc.queryForList(
                """
                update channel_inbox set attempts = attempts + 1, failure = left(?, 500),
                  next_at = now() + make_interval(secs => ?),
                  state = case when received_at < now() - make_interval(secs => ?) then 'DEAD' else 'PENDING' end
                where source = ? and event_id = ? and state = 'PENDING' returning state""",
                String.class,
                why,
                OutboxTable.seconds(after),
                OutboxTable.seconds(settings.inboxTtl()),
                row.event().source(),
                row.event().eventId());
        if (state.contains("DEAD")) {
            bury(row);
        }
    }

    private void bury(Row row) {
        journal.append(JournalEntry.ofInstallation(
                "channel.InboundEventDied",
                clock.real(),
                "inbox",
                row.event().source() + "/" + row.event().eventId(),
                Map.of("attempts", row.attempts() + 1)));
    }

    private static Row row(ResultSet r) throws SQLException {
        return new Row(
                new InboundEvent(
                        r.getString("source"),
                        r.getString("event_id"),
                        r.getString("payload"),
                        r.getTimestamp("received_at").toInstant()),
                r.getInt("attempts"));
    }
}
