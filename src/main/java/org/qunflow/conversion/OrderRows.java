package org.qunflow.conversion;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Set-based work on orders and offers: which orders answer an offer, which offers ran out, who gets the next one. */
@Repository
class OrderRows {
    private final JdbcTemplate jdbc;

    OrderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** For each member with an open offer the first order in the window that answers it. */
    List<Processes.Item> answering(CommunityId community, Instant from, Instant to, BigDecimal highValueFrom) {
        return jdbc.query(
                """
                select distinct on (f.member_id) f.member_id, f.source, f.external_id, coalesce(f.amount, 0)
                from %s f join conversion_offer o on o.member_id = f.member_id and o.state = 'PRESENTED'
                where f.community_id = ? and f.occurred_at > ? and f.occurred_at <= ?
                  and f.occurred_at > o.presented_at and f.occurred_at <= o.expires_at
                order by f.member_id, f.occurred_at, f.id""".formatted(MemberViews.ORDER),
                (r, n) -> new Processes.Item(
                        r.getString(1),
                        Map.of(
                                "orderSource", r.getString(2),
                                "orderId", r.getString(3),
                                "amount", r.getBigDecimal(4).doubleValue(),
                                "highValue", r.getBigDecimal(4).compareTo(highValueFrom) >= 0)),
                community.value(),
                Timestamp.from(from),
                Timestamp.from(to));
    }

    /** Orders in the window that are not a member's first and that no conversion counts yet; returns their members. */
    List<MemberId> countOthers(CommunityId community, String currency, Instant from, Instant to) {
        return jdbc.query(
                """
                insert into conversion_conversion (id, community_id, member_id, order_source, order_id, amount, currency, at)
                select gen_random_uuid(), f.community_id, f.member_id, f.source, f.external_id, coalesce(f.amount, 0), ?,
                  f.occurred_at
                from %1$s f
                where f.community_id = ? and f.occurred_at > ? and f.occurred_at <= ?
                  and exists (select 1 from %1$s e where e.member_id = f.member_id
                    and (e.occurred_at, e.id) < (f.occurred_at, f.id))
                on conflict do nothing returning member_id""".formatted(MemberViews.ORDER),
                (r, n) -> new MemberId(r.getObject(1, UUID.class)),
                currency,
                community.value(),
                Timestamp.from(from),
                Timestamp.from(to));
    }

    int expire(CommunityId community, Instant to) {
        return jdbc.update("""
                update conversion_offer set state = 'EXPIRED', closed_at = expires_at
                where community_id = ? and state = 'PRESENTED' and expires_at <= ?""", community.value(), Timestamp.from(to));
    }

    /** Members whose pause since the last offer or order ended in the window, and who were active lately. */
    List<Processes.Item> due(CommunityId community, Instant from, Instant to, LocalDate activeSince, LocalDate today) {
        return jdbc.query(
                """
                with paused as (
                  select member_id from conversion_offer
                  where community_id = ? and state in ('ACCEPTED', 'EXPIRED') and closed_at > ? and closed_at <= ?
                  union
                  select member_id from conversion_conversion
                  where community_id = ? and offer_id is null and at > ? and at <= ?)
                select l.member_id from paused p join %s l on l.member_id = p.member_id
                where not exists (select 1 from conversion_offer o where o.member_id = l.member_id
                    and (o.state = 'PRESENTED' or o.closed_at > ?))
                  and exists (select 1 from %s d where d.member_id = l.member_id and d.day >= ? and d.day <= ?)""".formatted(MemberViews.LIVING, MemberViews.DAY),
                (r, n) -> Processes.Item.of(r.getString(1)),
                community.value(),
                Timestamp.from(from),
                Timestamp.from(to),
                community.value(),
                Timestamp.from(from),
                Timestamp.from(to),
                Timestamp.from(to),
                Date.valueOf(activeSince),
                Date.valueOf(today));
    }
}
