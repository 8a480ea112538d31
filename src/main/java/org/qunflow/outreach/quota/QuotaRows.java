package org.qunflow.outreach.quota;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Recipients and their periods. Whoever changes a slot holds the lock on its recipient. */
@Repository
class QuotaRows {
    private static final String LOCK = """
            insert into outreach_recipient (community_id, recipient, kind)
            select :community, a.recipient, case when a.is_group then 'GROUP' else 'MEMBER' end
            from unnest(:recipients::uuid[], :groups::boolean[]) as a (recipient, is_group) order by 2
            on conflict (community_id, recipient) do update set kind = excluded.kind
            returning recipient, kind, quiet_from, quiet_until""";
    private static final String OPEN = """
            with asked as materialized (select :community::uuid as community, :mode::text as mode, :starts::date as starts,
              recipient from unnest(:recipients::uuid[]) as a (recipient))
            insert into outreach_quota (community_id, recipient, mode, starts, begins_at, ends_at, slots, used, reserved)
            select a.community, a.recipient, a.mode, a.starts, :begins, :ends, :slots, s.used, s.reserved
            from asked a cross join lateral (
              select count(*) filter (where state = 'USED') as used, count(*) filter (where state = 'RESERVED') as reserved
              from outreach_quota_slot s where s.community_id = a.community and s.recipient = a.recipient
                and s.taken_at >= :begins and s.taken_at < :ends) s
            where not exists (select from outreach_quota q where q.community_id = a.community
              and q.recipient = a.recipient and q.mode = a.mode and q.starts = a.starts)
            on conflict do nothing""";

    private final NamedParameterJdbcTemplate jdbc;

    QuotaRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the recipients, in the order of their ids, until the transaction ends; new ones are written down. */
    Map<UUID, Recipient> lock(Turn turn, Map<UUID, Boolean> recipients) {
        MapSqlParameterSource values = TurnValues.at(turn)
                .addValue("recipients", recipients.keySet().toArray(UUID[]::new))
                .addValue("groups", recipients.values().toArray(Boolean[]::new));
        Map<UUID, Recipient> locked = new HashMap<>();
        jdbc.query(LOCK, values, r -> {
            LocalTime from = r.getObject("quiet_from", LocalTime.class);
            LocalTime until = r.getObject("quiet_until", LocalTime.class);
            QuietHours quiet = from == null ? QuietHours.NONE : new QuietHours(from, until);
            locked.put(r.getObject("recipient", UUID.class), new Recipient("GROUP".equals(r.getString("kind")), quiet));
        });
        return locked;
    }

    /** Opens the period for recipients who have none yet, with what they got in it in another mode. */
    void open(Turn turn, Collection<UUID> recipients) {
        jdbc.update(OPEN, TurnValues.at(turn).addValue("recipients", recipients.toArray(UUID[]::new)));
    }

    /** When the touches that have a slot took it. */
    Map<UUID, Instant> held(List<Asked> asked) {
        Map<UUID, Instant> held = new HashMap<>();
        jdbc.query(
                "select touch_id, taken_at from outreach_quota_slot where touch_id = any(:touches)",
                TurnValues.touches(asked),
                r -> {
                    held.put(
                            r.getObject("touch_id", UUID.class),
                            r.getTimestamp("taken_at").toInstant());
                });
        return held;
    }
}
