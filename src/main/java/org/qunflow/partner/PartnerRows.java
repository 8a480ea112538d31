package org.qunflow.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of partners; each step expects the state before it. */
@Repository
class PartnerRows {
    private final JdbcClient jdbc;
    private final CurrentOperator operator;

    PartnerRows(JdbcClient jdbc, CurrentOperator operator) {
        this.jdbc = jdbc;
        this.operator = operator;
    }

    void insert(CommunityId community, PartnerId id, NewPartner partner, Instant at) {
        jdbc.sql("""
                insert into partner_partner (id, community_id, name, kind, member_id, rate, code, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        community.value(),
                        partner.name(),
                        partner.kind().name(),
                        partner.member() == null ? null : partner.member().value(),
                        partner.rate(),
                        partner.code(),
                        operator.name(),
                        Timestamp.from(at))
                .update();
    }

    /** Proposals of one community follow each other from here on, so that no name or code is taken twice. */
    void lock(CommunityId community) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 168))")
                .param(community.toString())
                .query((r, n) -> 0)
                .list();
    }

    boolean nameTaken(CommunityId community, String name) {
        return is("community_id = ? and name = ? and ended_at is null", community.value(), name);
    }

    boolean codeTaken(CommunityId community, String code) {
        return is("community_id = ? and code = ?", community.value(), code);
    }

    boolean isPartner(MemberId member) {
        return is("member_id = ? and ended_at is null", member.value());
    }

    private boolean is(String where, Object... about) {
        return jdbc.sql("select exists (select 1 from partner_partner where " + where + ")")
                .params(about)
                .query(Boolean.class)
                .single();
    }

    /** What the table partner-eligibility is asked about. */
    Map<String, Object> signs(PartnerId id, Instant now) {
        return jdbc.sql("""
                select p.kind, coalesce(c.tier, '') as tier,
                  coalesce(extract(day from cast(:now as timestamptz) - c.arrived_at), 0)::int as days,
                  (select coalesce(sum(d.orders), 0)::int from %s d where d.member_id = p.member_id) as orders
                from partner_partner p left join %s c on c.member_id = p.member_id where p.id = :id""".formatted(MemberViews.DAY, MemberViews.CODE))
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .query((r, n) -> Map.<String, Object>of(
                        "kind", r.getString("kind"),
                        "tier", r.getString("tier"),
                        "days", r.getInt("days"),
                        "orders", r.getInt("orders")))
                .single();
    }

    /** False if it is not in that state. */
    boolean contract(PartnerId id, PartnerState from, PartnerState to, String contract, LocalDate end) {
        return jdbc.sql(
                                "update partner_partner set state = ?, contract = ?, contract_end = ? where id = ? and state = ?")
                        .params(to.name(), contract, end, id.value(), from.name())
                        .update()
                == 1;
    }

    boolean activate(PartnerId id, Instant at) {
        return jdbc.sql(
                                "update partner_partner set state = 'ACTIVE', active_at = ? where id = ? and state = 'CONTRACT'")
                        .params(Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    boolean end(PartnerId id, PartnerState to, Instant at) {
        return jdbc.sql("update partner_partner set state = ?, ended_at = ? where id = ? and ended_at is null")
                        .params(to.name(), Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    /** Working ones whose contract ends on the day or before and about whose renewal nobody was asked. */
    List<PartnerId> ending(CommunityId community, LocalDate by) {
        return ids("""
                update partner_partner set asked_for = contract_end where community_id = ? and state = 'ACTIVE'
                  and contract_end <= ? and asked_for is distinct from contract_end returning id""", community, by);
    }

    /** Working ones whose contract ended before the day. */
    List<PartnerId> over(CommunityId community, LocalDate day) {
        return ids(
                "select id from partner_partner where community_id = ? and state = 'ACTIVE' and contract_end < ?",
                community,
                day);
    }

    private List<PartnerId> ids(String sql, CommunityId community, LocalDate day) {
        return jdbc.sql(sql)
                .params(community.value(), day)
                .query((r, n) -> new PartnerId(r.getObject(1, UUID.class)))
                .list();
    }

    CommunityId home(PartnerId id) {
        return new CommunityId(jdbc.sql("select community_id from partner_partner where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    Optional<Partner> find(CommunityId community, PartnerId id) {
        return jdbc.sql("select * from partner_partner where community_id = ? and id = ?")
                .params(community.value(), id.value())
                .query(PartnerRows::partner)
                .optional();
    }

    List<Partner> newest(CommunityId community, Instant before, int most) {
        return jdbc.sql("""
                select * from partner_partner where community_id = ? and proposed_at < ?
                order by proposed_at desc, id limit ?""")
                .params(community.value(), Timestamp.from(before), most)
                .query(PartnerRows::partner)
                .list();
    }

    private static Partner partner(ResultSet r, int row) throws SQLException {
        UUID member = r.getObject("member_id", UUID.class);
        return new Partner(
                new PartnerId(r.getObject("id", UUID.class)),
                r.getString("name"),
                PartnerKind.valueOf(r.getString("kind")),
                member == null ? null : new MemberId(member),
                PartnerState.valueOf(r.getString("state")),
                r.getBigDecimal("rate"),
                r.getString("code"),
                r.getString("contract"),
                r.getObject("contract_end", LocalDate.class),
                r.getTimestamp("proposed_at").toInstant(),
                at(r, "active_at"),
                at(r, "ended_at"));
    }

    private static Instant at(ResultSet r, String column) throws SQLException {
        Timestamp at = r.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
