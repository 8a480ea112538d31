package org.qunflow.outreach.quota;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/** Slots after they were taken: used, or given back; the periods that count them move with them. */
@Repository
class SlotRows {
    private static final String PERIODS = """
            , moved as (
              select q.community_id, q.recipient, q.mode, q.starts, count(*) as n from slot s join outreach_quota q
                on q.community_id = s.community_id and q.recipient = s.recipient
                and q.begins_at <= s.taken_at and q.ends_at > s.taken_at group by 1, 2, 3, 4)
            update outreach_quota q set reserved = q.reserved - m.n, used = q.used + m.n * :used from moved m
            where (q.community_id, q.recipient, q.mode, q.starts) = (m.community_id, m.recipient, m.mode, m.starts)""";
    private static final String USED = """
            with slot as (update outreach_quota_slot set state = 'USED' where touch_id = any(:touches)
              and state = 'RESERVED' returning *)""";
    private static final String GONE = """
            with slot as (delete from outreach_quota_slot where touch_id = any(:touches)
              and state = 'RESERVED' returning *)""";

    private final NamedParameterJdbcTemplate jdbc;

    SlotRows(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the recipients of those touches that hold a slot; false if none does. */
    boolean lock(Collection<UUID> touches) {
        List<UUID> locked = jdbc.query("""
                select r.recipient from outreach_recipient r
                  join outreach_quota_slot s on s.community_id = r.community_id and s.recipient = r.recipient
                where s.touch_id = any(:touches) order by r.recipient for update of r""", of(touches), (r, n) -> r.getObject(1, UUID.class));
        return !locked.isEmpty();
    }

    void use(Collection<UUID> touches) {
        jdbc.update(USED + PERIODS, of(touches).addValue("used", 1));
    }

    void giveBack(Collection<UUID> touches) {
        jdbc.update(GONE + PERIODS, of(touches).addValue("used", 0));
    }

    private static MapSqlParameterSource of(Collection<UUID> touches) {
        return new MapSqlParameterSource("touches", touches.toArray(UUID[]::new));
    }
}
