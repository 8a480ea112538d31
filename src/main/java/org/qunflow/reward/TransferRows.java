package org.qunflow.reward;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of transfers; a transfer and the balances that it moves are one statement. */
@Repository
class TransferRows {
    private static final String POST = """
            with side as materialized (
              select id, kind from reward_account
              where id = :account or community_id = :community and kind <> 'MEMBER' and kind in (:from, :to)
              order by id for update),
            posted as (
              insert into reward_transfer (community_id, kind, account_id, from_account, to_account, points, purpose,
                period, reason, made_by, at, key, reverses)
              select :community, :kind, :account, f.id, t.id, :points, :purpose, :period, :reason, :by, :at, :key, :reverses
              from side f, side t where f.kind = :from and t.kind = :to returning id),
            moved as (
              update reward_account a
              set balance = a.balance + case side.kind when :to then cast(:points as numeric) else - :points end
              from side where a.id = side.id and side.kind in (:from, :to))
            select id from posted""";

    private static final String READ = """
            select t.id, t.kind, t.account_id, t.points, t.purpose, t.period,
              exists (select 1 from reward_transfer r where r.reverses = t.id) as reversed
            from reward_transfer t where t.community_id = ? and\s""";

    private final JdbcClient jdbc;

    TransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be written; purpose and period for awards, reverses for reversals, else null. */
    record New(
            Kind kind,
            Side from,
            Side to,
            Points points,
            Purpose purpose,
            LocalDate period,
            String reason,
            String key,
            Long reverses) {}

    /** What is written. */
    record Transfer(
            long id, Kind kind, long account, Points points, Purpose purpose, LocalDate period, boolean reversed) {}

    long post(CommunityId community, long account, New it, String by, Timestamp at) {
        return jdbc.sql(POST)
                .param("community", community.value())
                .param("account", account)
                .param("kind", it.kind().name())
                .param("from", it.from().name())
                .param("to", it.to().name())
                .param("points", it.points().amount())
                .param("purpose", it.purpose() == null ? null : it.purpose().name())
                .param("period", it.period() == null ? null : Date.valueOf(it.period()), Types.DATE)
                .param("reason", it.reason())
                .param("by", by)
                .param("at", at)
                .param("key", it.key())
                .param("reverses", it.reverses(), Types.BIGINT)
                .query(Long.class)
                .single();
    }

    Optional<Transfer> find(CommunityId community, long id) {
        return jdbc.sql(READ + "t.id = ?")
                .params(community.value(), id)
                .query(TransferRows::transfer)
                .optional();
    }

    Optional<Transfer> under(CommunityId community, Kind kind, String key) {
        return jdbc.sql(READ + "t.kind = ? and t.key = ?")
                .params(community.value(), kind.name(), key)
                .query(TransferRows::transfer)
                .optional();
    }

    private static Transfer transfer(ResultSet r, int row) throws SQLException {
        String purpose = r.getString("purpose");
        return new Transfer(
                r.getLong("id"),
                Kind.valueOf(r.getString("kind")),
                r.getLong("account_id"),
                new Points(r.getBigDecimal("points")),
                purpose == null ? null : Purpose.valueOf(purpose),
                purpose == null ? null : r.getDate("period").toLocalDate(),
                r.getBoolean("reversed"));
    }
}
