package org.qunflow.outreach.quota;

import static org.qunflow.channel.OutgoingMessage.Kind.GROUP_SEND;
import static org.qunflow.channel.OutgoingMessage.Kind.SEND;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Touches as the ledger reads and marks them, many by one statement. */
@Repository
class AskedRows {
    private final JdbcTemplate jdbc;
    private final RuleSettings settings;

    AskedRows(JdbcTemplate jdbc, RuleSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    private record Written(String template, Instant at, boolean waits) {}

    /** The messages that use up a slot, in the order in which they may have it. */
    List<Asked> of(List<OutgoingMessage> messages) {
        List<OutgoingMessage> counted = messages.stream()
                .filter(m -> m.kind() == SEND || m.kind() == GROUP_SEND)
                .toList();
        Map<UUID, Written> written = written(counted);
        return counted.stream()
                .map(m -> asked(m, written.get(m.id())))
                .sorted(Asked.ORDER)
                .toList();
    }

    private Asked asked(OutgoingMessage message, Written written) {
        UUID recipient = message.member()
                .map(MemberId::value)
                .or(() -> message.group().map(GroupId::value))
                .orElseThrow();
        boolean group = message.member().isEmpty();
        return written == null
                ? new Asked(message.id(), recipient, group, null, Priority.NORMAL, null, false)
                : new Asked(
                        message.id(),
                        recipient,
                        group,
                        written.template(),
                        settings.priority(written.template()),
                        written.at(),
                        written.waits());
    }

    private Map<UUID, Written> written(List<OutgoingMessage> messages) {
        Map<UUID, Written> written = new HashMap<>();
        if (!messages.isEmpty()) {
            jdbc.query(
                    "select id, template, at, waits_until is not null as waits from outreach_touch where id = any(?)",
                    r -> {
                        written.put(
                                r.getObject("id", UUID.class),
                                new Written(
                                        r.getString("template"),
                                        r.getTimestamp("at").toInstant(),
                                        r.getBoolean("waits")));
                    },
                    (Object) messages.stream().map(OutgoingMessage::id).toArray(UUID[]::new));
        }
        return written;
    }

    /** Writes beside touches why and until when they wait. */
    void mark(List<Holdup> holdups) {
        jdbc.update(
                """
                update outreach_touch t set reason = h.reason, waits_until = h.until
                from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as h (id, reason, until) where t.id = h.id""",
                holdups.stream().map(h -> h.asked().touch()).toArray(UUID[]::new),
                holdups.stream().map(h -> h.reason().name()).toArray(String[]::new),
                holdups.stream().map(h -> Timestamp.from(h.until())).toArray(Timestamp[]::new));
    }

    /** What waited and goes now. */
    void unmark(List<UUID> touches) {
        jdbc.update("update outreach_touch set reason = null, waits_until = null where id = any(?)", (Object)
                touches.toArray(UUID[]::new));
    }
}
