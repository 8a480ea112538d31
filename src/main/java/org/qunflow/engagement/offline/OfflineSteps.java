package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes in the table of offline events; each step expects the state before it and answers false if it is another. */
@Repository
class OfflineSteps {
    private final JdbcClient jdbc;

    OfflineSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void weighed(OfflineId id, Offline.Readiness r) {
        jdbc.sql("update engagement_offline set members = ?, active = ?, past = ?, ready = ?, why = ? where id = ?")
                .params(r.members(), r.active(), r.past(), r.ready(), r.why(), id.value())
                .update();
    }

    void decided(OfflineId id, String note, String by) {
        jdbc.sql("update engagement_offline set decided_note = ?, decided_by = ? where id = ?")
                .params(note, by, id.value())
                .update();
    }

    boolean open(OfflineId id, Instant now) {
        return step(id, """
                state = 'OPEN' where id = :id and state = 'PROPOSED' and deadline > :now
                and exists (select 1 from group_v_venue v where v.group_id = engagement_offline.group_id and v.closed_at is null)""", Map.of("now", Timestamp.from(now)));
    }

    /** Takes one place; false if there is none, or not now. */
    boolean take(OfflineId id, Instant now) {
        return step(id, """
                taken = taken + 1 where id = :id and taken < highest and deadline > :now
                and state in ('OPEN', 'FUNDED', 'CONFIRMED')""", Map.of("now", Timestamp.from(now)));
    }

    /** Gives a place back; false if it is frozen. */
    boolean giveBack(OfflineId id, Instant now) {
        return step(
                id,
                "taken = taken - 1 where id = :id and state = 'OPEN' and taken < lowest and deadline > :now",
                Map.of("now", Timestamp.from(now)));
    }

    boolean fund(OfflineId id) {
        return step(id, "state = 'FUNDED' where id = :id and state = 'OPEN' and taken >= lowest", Map.of());
    }

    boolean confirm(OfflineId id, String venue) {
        return step(
                id, "state = 'CONFIRMED', venue = :venue where id = :id and state = 'FUNDED'", Map.of("venue", venue));
    }

    boolean hold(OfflineId id, BigDecimal spent, String note, String by, Instant at) {
        return step(
                id,
                "state = 'HELD', spent = :spent, held_note = :note, held_by = :by, held_at = :at"
                        + " where id = :id and state = 'CONFIRMED'",
                Map.of("spent", spent, "note", note, "by", by, "at", Timestamp.from(at)));
    }

    boolean review(OfflineId id, int rating, String learned, String by, Instant at) {
        return step(
                id,
                "state = 'REVIEWED', rating = :rating, learned = :learned, reviewed_by = :by, reviewed_at = :at"
                        + " where id = :id and state = 'HELD'",
                Map.of("rating", rating, "learned", learned, "by", by, "at", Timestamp.from(at)));
    }

    void rewarded(OfflineId id) {
        step(id, "rewarded = true where id = :id", Map.of());
    }

    /** Ends what is not held yet; the reason that stands there already is kept. */
    boolean end(OfflineId id, OfflineState to, String why) {
        return step(id, """
                state = :to, ended_note = case when ended_note = '' then :why else ended_note end
                where id = :id and state in ('PROPOSED', 'OPEN', 'FUNDED', 'CONFIRMED')""", Map.of("to", to.name(), "why", why));
    }

    void note(OfflineId id, String why) {
        step(id, "ended_note = :why where id = :id", Map.of("why", why));
    }

    void reminded(OfflineId id, Instant at) {
        step(id, "reminded_at = :at where id = :id", Map.of("at", Timestamp.from(at)));
    }

    void told(Collection<String> ids) {
        jdbc.sql("update engagement_offline set told = true where id = any(?::uuid[])")
                .param(ids.toArray(String[]::new))
                .update();
    }

    private boolean step(OfflineId id, String change, Map<String, ?> values) {
        return jdbc.sql("update engagement_offline set " + change)
                        .param("id", id.value())
                        .params(values)
                        .update()
                == 1;
    }
}
