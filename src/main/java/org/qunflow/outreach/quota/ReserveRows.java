package org.qunflow.outreach.quota;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * How a slot is kept for a later moment: one guarded statement for many groups, under the lock on them. A cap over rolling
 * days must hold for every window that the moment lies in, because slots of later days may be taken already.
 */
@Repository
class ReserveRows {
    private static final String RESERVE = """
            with asked as materialized (select :community::uuid as community, :mode::text as mode, :starts::date as starts, *
              from unnest(:touches::uuid[], :recipients::uuid[], :priorities::text[], :kept::int[])
                as a (touch, recipient, priority, kept)),
            taken as (
              update outreach_quota q set reserved = q.reserved + 1 from asked a
              where q.community_id = a.community and q.recipient = a.recipient and q.mode = a.mode and q.starts = a.starts
                and q.used + q.reserved < q.slots - a.kept
                and (a.priority = 'URGENT' or %s)
                and (a.priority <> 'PROMOTION' or %s)
              returning a.*),
            beside as (
              update outreach_quota q set reserved = q.reserved + 1 from taken t
              where q.community_id = t.community and q.recipient = t.recipient and q.mode <> t.mode
                and q.begins_at <= :now and q.ends_at > :now)
            insert into outreach_quota_slot (touch_id, community_id, recipient, taken_at, priority)
            select t.touch, t.community, t.recipient, :now, t.priority from taken t returning touch_id""".formatted(
                    room("7 days", "weekCap", ""), room("30 days", "promotionCap", " and x.priority = 'PROMOTION'"));

    private final NamedParameterJdbcTemplate jdbc;

    ReserveRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a slot for each that may have one; each of another group. */
    List<UUID> reserve(Turn turn, List<Asked> asked) {
        return jdbc.query(RESERVE, TurnValues.wanting(turn, asked), (r, n) -> r.getObject(1, UUID.class));
    }

    /** No window that ends at the moment, or at a slot after it, is full. */
    private static String room(String days, String cap, String which) {
        return """
                (:%2$s > 0 and not exists (
                  select from (select :now::timestamptz as ends union all
                    select s.taken_at from outreach_quota_slot s where s.community_id = a.community
                      and s.recipient = a.recipient and s.taken_at > :now and s.taken_at < :now::timestamptz + interval '%1$s') w
                  where (select count(*) from outreach_quota_slot x where x.community_id = a.community
                    and x.recipient = a.recipient and x.taken_at > w.ends - interval '%1$s' and x.taken_at <= w.ends%3$s)
                    >= :%2$s))""".formatted(days, cap, which);
    }
}
