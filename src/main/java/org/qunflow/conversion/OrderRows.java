package org.qunflow.conversion;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.engine.Processes;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Set-based work on orders and offers: which orders answer an offer, which count besides, which offers ran out. */
@Repository
class OrderRows {
    private final JdbcTemplate jdbc;
    private final ConversionSettings settings;

    OrderRows(JdbcTemplate jdbc, ConversionSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** For each member with an open offer the first order in the window that answers it. */
    List<Processes.Item> answering(CommunityId community, Instant from, Instant to) {
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
                                "amount", r.getBigDecimal(4).toPlainString(),
                                "highValue", r.getBigDecimal(4).compareTo(settings.highValueFrom()) >= 0)),
                community.value(),
                Timestamp.from(from),
                Timestamp.from(to));
    }

    /**
     * Orders in the window that no conversion counts yet, other than the one with which a member arrived; returns their
     * members.
     */
    List<MemberId> countOthers(CommunityId community, String currency, Instant from, Instant to) {
        return jdbc.query(
                """
                insert into conversion_conversion (id, community_id, member_id, order_source, order_id, amount, currency, at)
                select gen_random_uuid(), f.community_id, f.member_id, f.source, f.external_id, coalesce(f.amount, 0), ?,
                  f.occurred_at
                from %1$s f join %2$s a on a.member_id = f.member_id
                where f.community_id = ? and f.occurred_at > ? and f.occurred_at <= ?
                  and (f.occurred_at > a.arrived_at or exists (select 1 from %1$s e where e.member_id = f.member_id
                    and (e.occurred_at, e.id) < (f.occurred_at, f.id)))
                on conflict do nothing returning member_id""".formatted(MemberViews.ORDER, MemberViews.ARRIVAL),
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
}
