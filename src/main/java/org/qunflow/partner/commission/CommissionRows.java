package org.qunflow.partner.commission;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.partner.PartnerId;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of commissions: an order stands there once, however often it was paid. */
@Repository
class CommissionRows {
    private static final String NOTE = """
            insert into partner_commission (community_id, partner_id, member_id, source, order_number, paid, amount,
              ordered_at, ripe_at)
            select p.community_id, p.id, o.member_id, o.source, o.external_id, o.amount, round(o.amount * p.rate / 100, 2),
              o.occurred_at, o.occurred_at + make_interval(days => :hold)
            from partner_partner p join %s o on o.community_id = p.community_id
            join %s c on c.member_id = o.member_id
            where p.community_id = :community and p.state = 'ACTIVE' and o.occurred_at > p.active_at
              and o.occurred_at <= :to and round(o.amount * p.rate / 100, 2) > 0
              and\s""".formatted(MemberViews.ORDER, MemberViews.CODE);

    private static final String RETURNING = """
            \sorder by o.occurred_at, o.external_id on conflict do nothing returning id, partner_id, amount, order_number""";

    private final JdbcClient jdbc;

    CommissionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A commission that is to be booked. */
    record Due(long id, PartnerId partner, BigDecimal amount, String order) {}

    /** The order that a number names. */
    record Order(MemberId member, Instant at) {}

    /** Notes orders by members who came by the code of a working partner and that were not counted before. */
    List<Due> noteByCode(CommunityId community, Instant to, int hold) {
        return jdbc.sql(NOTE + """
                c.code = p.code and not exists (select 1 from partner_commission n where n.community_id = o.community_id
                  and n.source = o.source and n.order_number = o.external_id)""" + RETURNING)
                .param("community", community.value())
                .param("to", Timestamp.from(to))
                .param("hold", hold)
                .query(CommissionRows::due)
                .list();
    }

    /** Notes one order for the partner; none if it was counted before. */
    List<Due> note(CommunityId community, PartnerId partner, String order, Instant to, int hold) {
        return jdbc.sql(NOTE + "p.id = :partner and o.external_id = :order" + RETURNING)
                .param("community", community.value())
                .param("partner", partner.value())
                .param("order", order)
                .param("to", Timestamp.from(to))
                .param("hold", hold)
                .query(CommissionRows::due)
                .list();
    }

    Optional<Order> order(CommunityId community, String number) {
        return jdbc.sql("select member_id, occurred_at from " + MemberViews.ORDER
                        + " where community_id = ? and external_id = ? order by id limit 1")
                .params(community.value(), number)
                .query((r, n) -> new Order(
                        new MemberId(r.getObject(1, UUID.class)),
                        r.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Those whose time of waiting is over are free from here on. */
    List<Due> ripen(CommunityId community, Instant to) {
        return jdbc.sql("""
                update partner_commission set state = 'RIPE' where community_id = ? and state = 'PENDING' and ripe_at <= ?
                returning id, partner_id, amount, order_number""")
                .params(community.value(), Timestamp.from(to))
                .query(CommissionRows::due)
                .list();
    }

    boolean takeBack(long id, CommissionState from, CommissionState to, String reason) {
        return jdbc.sql("update partner_commission set state = ?, reason = ? where id = ? and state = ?")
                        .params(to.name(), reason, id, from.name())
                        .update()
                == 1;
    }

    /** What stands in statements of the partner does not change until the current transaction ends. */
    void lock(PartnerId partner) {
        jdbc.sql("select 1 from partner_partner where id = ? for update")
                .param(partner.value())
                .query(Integer.class)
                .single();
    }

    boolean onOpenStatement(PartnerId partner) {
        return jdbc.sql("select exists (select 1 from partner_statement where partner_id = ? and closed_at is null)")
                .param(partner.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Commission> find(PartnerId partner, long id) {
        return jdbc.sql("select * from partner_commission where partner_id = ? and id = ?")
                .params(partner.value(), id)
                .query(CommissionRows::commission)
                .optional();
    }

    List<Commission> newest(PartnerId partner, long below, int most) {
        return jdbc.sql("select * from partner_commission where partner_id = ? and id < ? order by id desc limit ?")
                .params(partner.value(), below, most)
                .query(CommissionRows::commission)
                .list();
    }

    private static Due due(ResultSet r, int row) throws SQLException {
        return new Due(r.getLong(1), new PartnerId(r.getObject(2, UUID.class)), r.getBigDecimal(3), r.getString(4));
    }

    private static Commission commission(ResultSet r, int row) throws SQLException {
        return new Commission(
                r.getLong("id"),
                new MemberId(r.getObject("member_id", UUID.class)),
                r.getString("order_number"),
                r.getBigDecimal("paid"),
                r.getBigDecimal("amount"),
                CommissionState.valueOf(r.getString("state")),
                r.getString("reason"),
                r.getTimestamp("ordered_at").toInstant(),
                r.getTimestamp("ripe_at").toInstant());
    }
}
