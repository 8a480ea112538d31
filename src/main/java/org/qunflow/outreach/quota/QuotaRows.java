package org.qunflow.outreach.quota;

import java.sql.Timestamp;
import java.time.Duration;
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

/** The ledger's tables: periods, slots and recipients. Whoever changes a slot holds the lock on its recipient. */
@Repository
class QuotaRows {
    static final Duration WEEK = Duration.ofDays(7);
    static final Duration MONTH = Duration.ofDays(30);

    private static final String LOCK = """
            insert into outreach_recipient (community_id, recipient, kind)
            select :community, a.recipient, case when a.is_group then 'GROUP' else 'MEMBER' end
            from unnest(:recipients::uuid[], :groups::boolean[]) as a (recipient, is_group) order by 2
            on conflict (community_id, recipient) do update set kind = excluded.kind
            returning recipient, kind, quiet_from, quiet_until""";
    private static final String OPEN = """
            insert into outreach_quota (community_id, recipient, mode, starts, begins_at, ends_at, slots, used, reserved)
            select :community, a.recipient, :mode, :starts, :begins, :ends, :slots,
              count(*) filter (where s.state = 'USED'), count(*) filter (where s.state = 'RESERVED')
            from unnest(:recipients::uuid[]) as a (recipient)
            left join outreach_quota_slot s on s.community_id = :community and s.recipient = a.recipient
              and s.taken_at >= :begins and s.taken_at < :ends
            where not exists (select from outreach_quota q where q.community_id = :community
              and q.recipient = a.recipient and q.mode = :mode and q.starts = :starts)
            group by a.recipient
            on conflict do nothing""";
    private static final String TAKE = """
            with asked as (select * from unnest(:touches::uuid[], :recipients::uuid[], :priorities::text[], :kept::int[])
                as a (touch, recipient, priority, kept)),
            taken as (
              update outreach_quota q set reserved = q.reserved + 1
              from asked a join outreach_recipient r on r.community_id = :community and r.recipient = a.recipient
              where q.community_id = :community and q.recipient = a.recipient and q.mode = :mode and q.starts = :starts
                and q.used + q.reserved < q.slots - a.kept
                and (r.last_at is null or r.last_touch = a.touch or r.last_at <= :gapSince)
                and (a.priority = 'URGENT' or (select count(*) from outreach_quota_slot s where s.community_id = :community
                  and s.recipient = a.recipient and s.taken_at > :weekSince) < :weekCap)
                and (a.priority <> 'PROMOTION' or (select count(*) from outreach_quota_slot s
                  where s.community_id = :community and s.recipient = a.recipient and s.taken_at > :monthSince
                    and s.priority = 'PROMOTION') < :promotionCap)
              returning a.touch, a.recipient, a.priority),
            beside as (
              update outreach_quota q set reserved = q.reserved + 1 from taken t
              where q.community_id = :community and q.recipient = t.recipient and q.mode <> :mode
                and q.begins_at <= :now and q.ends_at > :now),
            paced as (
              update outreach_recipient r set last_at = greatest(r.last_at, :now), last_touch = t.touch from taken t
              where r.community_id = :community and r.recipient = t.recipient)
            insert into outreach_quota_slot (touch_id, community_id, recipient, taken_at, priority)
            select t.touch, :community, t.recipient, :now, t.priority from taken t returning touch_id""";
    private static final String AGAIN = """
            update outreach_recipient r set last_at = greatest(r.last_at, :now), last_touch = a.touch
            from unnest(:touches::uuid[], :recipients::uuid[]) as a (touch, recipient)
            where r.community_id = :community and r.recipient = a.recipient
              and (r.last_touch = a.touch or r.last_at <= :gapSince) returning a.touch""";

    private final NamedParameterJdbcTemplate jdbc;

    QuotaRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the recipients, in the order of their ids, until the transaction ends; new ones are written down. */
    Map<UUID, Recipient> lock(Turn turn, Map<UUID, Boolean> recipients) {
        MapSqlParameterSource values = at(turn).addValue(
                        "recipients", recipients.keySet().toArray(UUID[]::new))
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
        jdbc.update(OPEN, at(turn).addValue("recipients", recipients.toArray(UUID[]::new)));
    }

    /** When the touches that have a slot took it. */
    Map<UUID, Instant> held(List<Asked> asked) {
        Map<UUID, Instant> held = new HashMap<>();
        jdbc.query(
                "select touch_id, taken_at from outreach_quota_slot where touch_id = any(:touches)",
                touches(asked),
                r -> {
                    held.put(
                            r.getObject("touch_id", UUID.class),
                            r.getTimestamp("taken_at").toInstant());
                });
        return held;
    }

    /** Takes a slot for each touch that may have one; each of another recipient. */
    List<UUID> take(Turn turn, List<Asked> asked) {
        return ids(
                TAKE,
                at(turn, asked)
                        .addValue(
                                "priorities",
                                asked.stream().map(a -> a.priority().name()).toArray(String[]::new))
                        .addValue(
                                "kept",
                                asked.stream()
                                        .map(a -> turn.rule().keptFrom(a.priority()))
                                        .toArray(Integer[]::new)));
    }

    /** Lets touches that have their slot go again, if the gap allows it; each of another recipient. */
    List<UUID> again(Turn turn, List<Asked> asked) {
        return ids(AGAIN, at(turn, asked));
    }

    private List<UUID> ids(String sql, MapSqlParameterSource values) {
        return jdbc.query(sql, values, (r, n) -> r.getObject(1, UUID.class));
    }

    static MapSqlParameterSource touches(List<Asked> asked) {
        return new MapSqlParameterSource(
                "touches", asked.stream().map(Asked::touch).toArray(UUID[]::new));
    }

    static MapSqlParameterSource at(Turn turn, List<Asked> asked) {
        return at(turn).addValues(touches(asked).getValues())
                .addValue("recipients", asked.stream().map(Asked::recipient).toArray(UUID[]::new));
    }

    private static MapSqlParameterSource at(Turn turn) {
        return new MapSqlParameterSource("community", turn.community().value())
                .addValue("mode", turn.period().mode().name())
                .addValue("starts", turn.period().starts())
                .addValue("begins", Timestamp.from(turn.period().begins(turn.zone())))
                .addValue("ends", Timestamp.from(turn.period().ends(turn.zone())))
                .addValue("slots", turn.period().slots())
                .addValue("now", Timestamp.from(turn.now()))
                .addValue("gapSince", Timestamp.from(turn.gapSince()))
                .addValue("weekSince", Timestamp.from(turn.weekSince()))
                .addValue("monthSince", Timestamp.from(turn.monthSince()))
                .addValue("weekCap", turn.rule().weekCap())
                .addValue("promotionCap", turn.rule().promotionCap());
    }
}
