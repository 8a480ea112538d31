package org.qunflow.conversion.live;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changes in the table of live rooms; each step expects the state before it and answers false if it is another. */
@Repository
class LiveSteps {
    private final JdbcClient jdbc;

    LiveSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean publish(LiveId id, Instant now) {
        return step(
                id,
                "state = 'PLANNED' where id = :id and state = 'PROPOSED' and starts_at > :now",
                Map.of("now", Timestamp.from(now)));
    }

    /** Groups are told; how many people are in them stands from now on. */
    boolean warm(LiveId id) {
        return step(id, """
                state = 'WARMED', invited = (select count(distinct s.member_id) from group_v_seat s
                  where s.group_id = any(conversion_live.groups)) where id = :id and state = 'PLANNED'""", Map.of());
    }

    boolean begin(LiveId id) {
        return step(id, "state = 'ON' where id = :id and state = 'WARMED'", Map.of());
    }

    boolean hold(LiveId id, int viewers, int orders, BigDecimal revenue) {
        return step(
                id,
                "state = 'HELD', viewers = :viewers, orders = :orders, revenue = :revenue where id = :id and state = 'ON'",
                Map.of("viewers", viewers, "orders", orders, "revenue", revenue));
    }

    boolean review(LiveId id, String learned, String by, Instant at) {
        return step(
                id,
                "state = 'REVIEWED', learned = :learned, reviewed_by = :by, reviewed_at = :at"
                        + " where id = :id and state = 'HELD'",
                Map.of("learned", learned, "by", by, "at", Timestamp.from(at)));
    }

    /** Ends what is not held; the reason that stands there already is kept. */
    boolean end(LiveId id, String why) {
        return step(id, """
                state = 'CANCELLED', ended_note = case when ended_note = '' then :why else ended_note end
                where id = :id and state in ('PROPOSED', 'PLANNED', 'WARMED', 'ON')""", Map.of("why", why));
    }

    void accepted(LiveId id, String note) {
        step(id, "accepted_note = :note where id = :id", Map.of("note", note));
    }

    void note(LiveId id, String why) {
        step(id, "ended_note = :why where id = :id", Map.of("why", why));
    }

    void replayed(LiveId id, int members) {
        step(id, "replays = :members where id = :id", Map.of("members", members));
    }

    private boolean step(LiveId id, String change, Map<String, ?> values) {
        return jdbc.sql("update conversion_live set " + change)
                        .param("id", id.value())
                        .params(values)
                        .update()
                == 1;
    }
}
