package org.qunflow.outreach.quota;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds out why touches got no slot: of all that stands in the way, what stands there longest. */
@Repository
class Obstacles {
    private static final String LOOK = """
            with asked as materialized (select :community::uuid as community, :mode::text as mode, :starts::date as starts, *
              from unnest(:touches::uuid[], :recipients::uuid[]) as a (touch, recipient))
            select a.touch, q.used + q.reserved as taken, q.slots, r.last_at,
              (select s.taken_at from outreach_quota_slot s where s.community_id = a.community
                and s.recipient = a.recipient and s.taken_at > :weekSince
                order by s.taken_at desc offset :weekCap - 1 limit 1) as week_at,
              (select s.taken_at from outreach_quota_slot s where s.community_id = a.community
                and s.recipient = a.recipient and s.taken_at > :monthSince and s.priority = 'PROMOTION'
                order by s.taken_at desc offset greatest(:promotionCap - 1, 0) limit 1) as promotion_at
            from asked a join outreach_recipient r on r.community_id = a.community and r.recipient = a.recipient
              join outreach_quota q on q.community_id = a.community and q.recipient = a.recipient
                and q.mode = a.mode and q.starts = a.starts""";

    private final NamedParameterJdbcTemplate jdbc;

    Obstacles(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** held: these have their slot, so only the gap stands in their way. */
    List<Holdup> of(Turn turn, List<Asked> asked, boolean held) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<UUID, Asked> touches = new HashMap<>();
        asked.forEach(a -> touches.put(a.touch(), a));
        return jdbc.query(
                LOOK,
                TurnValues.at(turn, asked),
                (r, n) -> longest(turn, touches.get(r.getObject("touch", UUID.class)), held, r));
    }

    private static Holdup longest(Turn turn, Asked asked, boolean held, ResultSet r) throws SQLException {
        List<Holdup> all = new ArrayList<>();
        all.add(new Holdup(asked, Reason.GAP, gap(turn, moment(r, "last_at"))));
        if (!held) {
            int taken = r.getInt("taken");
            if (taken >= r.getInt("slots") - turn.rule().keptFrom(asked.priority())) {
                Reason reason = taken < r.getInt("slots") ? Reason.QUOTA_KEPT : Reason.QUOTA_FULL;
                all.add(new Holdup(asked, reason, turn.period().ends(turn.zone())));
            }
            caps(turn, asked, moment(r, "week_at"), moment(r, "promotion_at"), all);
        }
        return all.stream().max(Comparator.comparing(Holdup::until)).orElseThrow();
    }

    private static void caps(Turn turn, Asked asked, Instant week, Instant promotion, List<Holdup> all) {
        if (asked.priority() != Priority.URGENT && week != null) {
            all.add(new Holdup(asked, Reason.WEEK_CAP, week.plus(QuotaRule.WEEK)));
        }
        if (asked.priority() == Priority.PROMOTION && turn.rule().promotionCap() == 0) {
            all.add(new Holdup(asked, Reason.PROMOTION_CAP, turn.now().plus(QuotaRule.MONTH)));
        } else if (asked.priority() == Priority.PROMOTION && promotion != null) {
            all.add(new Holdup(asked, Reason.PROMOTION_CAP, promotion.plus(QuotaRule.MONTH)));
        }
    }

    private static Instant gap(Turn turn, Instant last) {
        return last == null ? turn.now() : last.plus(turn.rule().gap());
    }

    private static Instant moment(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
