package org.qunflow.layering.vip;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of payments, and the orders that may be one. */
@Repository
class VipPaymentRows {
    private final JdbcTemplate jdbc;
    private final VipSettings settings;
    private final CurrentOperator operator;

    VipPaymentRows(JdbcTemplate jdbc, VipSettings settings, CurrentOperator operator) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.operator = operator;
    }

    /** False if this proof stands for a payment already. */
    boolean insert(CommunityId community, UUID vip, VipPayment payment, Instant at) {
        return jdbc.update(
                        """
                        insert into layering_vip_payment (community_id, vip_id, amount, reference, source, paid_at,
                          recorded_by) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        community.value(),
                        vip,
                        payment.amount(),
                        payment.reference(),
                        payment.source(),
                        Timestamp.from(at),
                        operator.name())
                == 1;
    }

    /** Orders of the VIP product by those who were offered it or are asked to renew, not recorded yet. */
    List<VipPayment> orders(CommunityId community, BigDecimal fee) {
        return jdbc.query(
                """
                select o.member_id, o.amount, o.external_id from %s o join layering_vip v on v.member_id = o.member_id
                where o.community_id = ? and o.source = ? and o.amount >= ? and v.state in ('OFFERED', 'RENEWING')
                  and o.occurred_at >= v.offered_at
                  and not exists (select 1 from layering_vip_payment p
                    where p.community_id = o.community_id and p.reference = o.external_id)
                order by o.occurred_at""".formatted(MemberViews.ORDER),
                (r, n) -> new VipPayment(
                        new MemberId(r.getObject(1, UUID.class)), r.getBigDecimal(2), r.getString(3), "ORDER"),
                community.value(),
                settings.orderSource(),
                fee);
    }
}
