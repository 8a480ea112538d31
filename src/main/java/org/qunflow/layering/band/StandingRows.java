package org.qunflow.layering.band;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of standings, read and written as a whole. */
@Repository
class StandingRows {
    private static final String NOW = """
            with new as (select * from unnest(?::uuid[], ?::text[]) as n (member_id, quadrant)),
              old as (select member_id, quadrant from layering_standing where community_id = ?)
            insert into layering_movement (evaluation_id, from_quadrant, to_quadrant, members)
            select ?, case when o.member_id is null then 'NEW' else coalesce(o.quadrant, 'NEW') end,
              case when n.member_id is null then 'OUT' else coalesce(n.quadrant, 'NEW') end, count(*)
            from new n full join old o on o.member_id = n.member_id group by 2, 3""";
    private static final String WRITE = """
            insert into layering_standing (member_id, community_id, quadrant, paid, orders, payment_band, order_band,
              payment_version, order_version, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (member_id) do update set quadrant = excluded.quadrant, paid = excluded.paid,
              orders = excluded.orders, payment_band = excluded.payment_band, order_band = excluded.order_band,
              payment_version = excluded.payment_version, order_version = excluded.order_version, at = excluded.at
            where (layering_standing.quadrant, layering_standing.paid, layering_standing.orders,
                layering_standing.payment_band, layering_standing.order_band, layering_standing.payment_version,
                layering_standing.order_version)
              is distinct from (excluded.quadrant, excluded.paid, excluded.orders, excluded.payment_band,
                excluded.order_band, excluded.payment_version, excluded.order_version)""";

    private final JdbcTemplate jdbc;

    StandingRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a living member paid and how often he ordered in the money window. */
    record Purse(MemberId member, String quadrant, BigDecimal paid, int orders) {}

    List<Purse> purses(CommunityId community, LocalDate after, LocalDate until) {
        return jdbc.query(
                """
                select l.member_id, coalesce(c.quadrant, l.quadrant), coalesce(sum(d.paid), 0), coalesce(sum(d.orders), 0)
                from %s l left join layering_scorecard c on c.member_id = l.member_id
                left join %s d on d.member_id = l.member_id and d.day > ? and d.day <= ?
                where l.community_id = ? group by 1, 2""".formatted(MemberViews.LIVING, MemberViews.DAY),
                (r, n) -> new Purse(
                        new MemberId(r.getObject(1, UUID.class)), r.getString(2), r.getBigDecimal(3), r.getInt(4)),
                Date.valueOf(after),
                Date.valueOf(until),
                community.value());
    }

    long evaluation(CommunityId community, Instant at, int members, int paymentVersion, int orderVersion) {
        return jdbc.queryForObject(
                """
                insert into layering_evaluation (community_id, at, members, payment_version, order_version)
                values (?, ?, ?, ?, ?) returning id""", Long.class, community.value(), Timestamp.from(at), members, paymentVersion, orderVersion);
    }

    Optional<Instant> last(CommunityId community) {
        return jdbc
                .query(
                        "select at from layering_evaluation where community_id = ? order by id desc limit 1",
                        (r, n) -> r.getTimestamp(1).toInstant(),
                        community.value())
                .stream()
                .findFirst();
    }

    /** Counts how members moved since the evaluation before, then keeps where they are now. */
    void replace(CommunityId community, long evaluation, List<Standing> standings, Instant at) {
        UUID[] members = standings.stream().map(s -> s.member().value()).toArray(UUID[]::new);
        String[] quadrants = standings.stream().map(Standing::quadrant).toArray(String[]::new);
        jdbc.update(NOW, members, quadrants, community.value(), evaluation);
        jdbc.update(
                "delete from layering_standing where community_id = ? and not member_id = any(?)",
                community.value(),
                members);
        jdbc.batchUpdate(WRITE, standings, 500, (row, s) -> set(row, community, s, at));
    }

    private static void set(PreparedStatement row, CommunityId community, Standing s, Instant at) throws SQLException {
        row.setObject(1, s.member().value());
        row.setObject(2, community.value());
        row.setString(3, s.quadrant());
        row.setBigDecimal(4, s.paid());
        row.setInt(5, s.orders());
        row.setInt(6, s.paymentBand());
        row.setInt(7, s.orderBand());
        row.setInt(8, s.paymentVersion());
        row.setInt(9, s.orderVersion());
        row.setTimestamp(10, Timestamp.from(at));
    }
}
