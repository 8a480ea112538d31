package org.qunflow.outreach.quota;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * How a slot is taken: one guarded statement for many, under the lock on their recipients. What is the same for all
 * stands in a materialized row, so that periods are found by their key even where the statistics know nothing of a
 * period that just began.
 */
@Repository
class TakeRows {
    private static final String TAKE = """
            with asked as materialized (select :community::uuid as community, :mode::text as mode, :starts::date as starts, *
              from unnest(:touches::uuid[], :recipients::uuid[], :priorities::text[], :kept::int[])
                as a (touch, recipient, priority, kept)),
            taken as (
              update outreach_quota q set reserved = q.reserved + 1
              from asked a join outreach_recipient r on r.community_id = a.community and r.recipient = a.recipient
              where q.community_id = a.community and q.recipient = a.recipient and q.mode = a.mode and q.starts = a.starts
                and q.used + q.reserved < q.slots - a.kept
                and (r.last_at is null or r.last_touch = a.touch or r.last_at <= :gapSince)
                and (a.priority = 'URGENT' or (select count(*) from outreach_quota_slot s where s.community_id = a.community
                  and s.recipient = a.recipient and s.taken_at > :weekSince) < :weekCap)
                and (a.priority <> 'PROMOTION' or (select count(*) from outreach_quota_slot s
                  where s.community_id = a.community and s.recipient = a.recipient and s.taken_at > :monthSince
                    and s.priority = 'PROMOTION') < :promotionCap)
              returning a.*),
            beside as (
              update outreach_quota q set reserved = q.reserved + 1 from taken t
              where q.community_id = t.community and q.recipient = t.recipient and q.mode <> t.mode
                and q.begins_at <= :now and q.ends_at > :now),
            paced as (
              update outreach_recipient r set last_at = greatest(r.last_at, :now), last_touch = t.touch from taken t
              where r.community_id = t.community and r.recipient = t.recipient)
            insert into outreach_quota_slot (touch_id, community_id, recipient, taken_at, priority)
            select t.touch, t.community, t.recipient, :now, t.priority from taken t returning touch_id""";
    private static final String AGAIN = """
            with asked as materialized (select :community::uuid as community, *
              from unnest(:touches::uuid[], :recipients::uuid[]) as a (touch, recipient))
            update outreach_recipient r set last_at = greatest(r.last_at, :now), last_touch = a.touch from asked a
            where r.community_id = a.community and r.recipient = a.recipient
              and (r.last_at is null or r.last_touch = a.touch or r.last_at <= :gapSince) returning a.touch""";

    private final NamedParameterJdbcTemplate jdbc;

    TakeRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a slot for each touch that may have one; each of another recipient. */
    List<UUID> take(Turn turn, List<Asked> asked) {
        return ids(TAKE, TurnValues.wanting(turn, asked));
    }

    /** Lets touches that have their slot go again, if the gap allows it; each of another recipient. */
    List<UUID> again(Turn turn, List<Asked> asked) {
        return ids(AGAIN, TurnValues.at(turn, asked));
    }

    private List<UUID> ids(String sql, MapSqlParameterSource values) {
        return jdbc.query(sql, values, (r, n) -> r.getObject(1, UUID.class));
    }
}
