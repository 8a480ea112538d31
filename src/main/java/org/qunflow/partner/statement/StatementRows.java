package org.qunflow.partner.statement;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.qunflow.partner.PartnerId;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of statements; each step expects the state before it. */
@Repository
class StatementRows {
    private static final String LINES = """
            select id, false as taken_back, amount from partner_commission
            where partner_id = :partner and state = 'RIPE' and ripe_at < :before and not exists (
              select 1 from partner_statement_line l where l.commission_id = partner_commission.id and not l.taken_back)
            union all
            select id, true, - amount from partner_commission
            where partner_id = :partner and state = 'TAKEN_BACK' and exists (
              select 1 from partner_statement_line l where l.commission_id = partner_commission.id and not l.taken_back)
            and not exists (
              select 1 from partner_statement_line l where l.commission_id = partner_commission.id and l.taken_back)""";

    private final JdbcClient jdbc;

    StatementRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Partners with something that ripened before the moment, without a statement of the month or an open one. */
    List<PartnerId> due(CommunityId community, LocalDate month, Instant before) {
        return jdbc.sql("""
                select p.id from partner_partner p where p.community_id = ? and exists (
                    select 1 from partner_commission c where c.partner_id = p.id and c.state = 'RIPE' and c.ripe_at < ?
                      and not exists (select 1 from partner_statement_line l where l.commission_id = c.id and not l.taken_back))
                  and not exists (select 1 from partner_statement s where s.partner_id = p.id
                    and (s.month = ? or s.closed_at is null)) order by p.id for update""")
                .params(community.value(), Timestamp.from(before), month)
                .query((r, n) -> new PartnerId(r.getObject(1, UUID.class)))
                .list();
    }

    /** What a statement would come to; nothing to pay is zero or less. */
    BigDecimal sum(PartnerId partner, Instant before) {
        return jdbc.sql("select coalesce(sum(amount), 0) from (" + LINES + ") l")
                .param("partner", partner.value())
                .param("before", Timestamp.from(before))
                .query(BigDecimal.class)
                .single();
    }

    void insert(CommunityId community, Statement it, Instant before) {
        jdbc.sql("""
                insert into partner_statement (id, community_id, partner_id, month, amount, drawn_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        it.id().value(),
                        community.value(),
                        it.partner().value(),
                        it.month(),
                        it.amount(),
                        Timestamp.from(it.drawnAt()))
                .update();
        jdbc.sql("insert into partner_statement_line (commission_id, taken_back, amount, statement_id)"
                        + " select l.*, :id from (" + LINES + ") l")
                .param("id", it.id().value())
                .param("partner", it.partner().value())
                .param("before", Timestamp.from(before))
                .update();
    }

    void approvedBy(StatementId id, String by) {
        jdbc.sql("update partner_statement set approved_by = ? where id = ? and state = 'DRAWN'")
                .params(by, id.value())
                .update();
    }

    /** False if this person approved it already. */
    boolean secondedBy(StatementId id, String by) {
        return jdbc.sql(
                                "update partner_statement set seconded_by = ? where id = ? and state = 'DRAWN' and approved_by <> ?")
                        .params(by, id.value(), by)
                        .update()
                == 1;
    }

    boolean approve(StatementId id, BigDecimal fourEyesAbove) {
        return jdbc.sql("""
                update partner_statement set state = 'APPROVED' where id = ? and state = 'DRAWN' and approved_by is not null
                  and (amount <= ? or seconded_by is not null)""").params(id.value(), fourEyesAbove).update() == 1;
    }

    boolean pay(StatementId id, String voucher, Instant at) {
        return jdbc.sql("""
                update partner_statement set state = 'PAID', voucher = ?, closed_at = ? where id = ? and state = 'APPROVED'""").params(voucher, Timestamp.from(at), id.value()).update() == 1;
    }

    /** Its lines are free for the next one. */
    boolean reject(StatementId id, Instant at) {
        jdbc.sql("delete from partner_statement_line where statement_id = ?")
                .param(id.value())
                .update();
        return jdbc.sql(
                                "update partner_statement set state = 'REJECTED', closed_at = ? where id = ? and state = 'DRAWN'")
                        .params(Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    CommunityId home(StatementId id) {
        return new CommunityId(jdbc.sql("select community_id from partner_statement where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    Statement find(StatementId id) {
        return jdbc.sql("select * from partner_statement where id = ?")
                .param(id.value())
                .query(StatementRows::statement)
                .single();
    }

    List<Statement> of(PartnerId partner, int most) {
        return jdbc.sql("select * from partner_statement where partner_id = ? order by month desc limit ?")
                .params(partner.value(), most)
                .query(StatementRows::statement)
                .list();
    }

    List<StatementLine> lines(StatementId id, int most) {
        return jdbc.sql("""
                select l.commission_id, c.order_number, l.amount from partner_statement_line l
                join partner_commission c on c.id = l.commission_id where l.statement_id = ?
                order by l.commission_id, l.taken_back limit ?""")
                .params(id.value(), most)
                .query((r, n) -> new StatementLine(r.getLong(1), r.getString(2), r.getBigDecimal(3)))
                .list();
    }

    private static Statement statement(ResultSet r, int row) throws SQLException {
        return new Statement(
                new StatementId(r.getObject("id", UUID.class)),
                new PartnerId(r.getObject("partner_id", UUID.class)),
                r.getObject("month", LocalDate.class),
                r.getBigDecimal("amount"),
                StatementState.valueOf(r.getString("state")),
                r.getString("approved_by"),
                r.getString("seconded_by"),
                r.getString("voucher"),
                r.getTimestamp("drawn_at").toInstant());
    }
}
