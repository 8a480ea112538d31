package org.qunflow.reward;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes the transfers of many awards, the balances that they move and the lots that they are, in one statement. */
@Repository
class ManyTransferRows {
    private static final String POST = """
            with wanted as (
              select * from unnest(:members::uuid[], :points::numeric[], :reasons::text[], :keys::text[])
                as w (member_id, points, reason, key)),
            posted as (
              insert into reward_transfer (community_id, kind, account_id, from_account, to_account, points, purpose,
                period, reason, made_by, at, key)
              select :community, 'AWARD', a.id, i.id, a.id, w.points, :purpose, :period, w.reason, :by, :at, w.key
              from wanted w
                join reward_account a on a.member_id = w.member_id and a.kind = 'MEMBER' and a.community_id = :community
                join reward_account i on i.community_id = :community and i.kind = 'ISSUED'
              returning id, account_id, from_account, points),
            lots as (
              insert into reward_lot (transfer_id, community_id, account_id, points_left, expires_at)
              select id, :community, account_id, points, :expires from posted),
            moved as (
              select account_id as id, sum(points) as by from posted group by 1
              union all select from_account, - sum(points) from posted group by 1),
            balances as (
              update reward_account a set balance = a.balance + moved.by from moved where a.id = moved.id)
            select count(*) from posted""";

    private final JdbcClient jdbc;

    ManyTransferRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By whom and when it is written, and until when the points hold. */
    record Written(String by, Instant at, Instant expires) {}

    /** Those of the keys under which an award stands. */
    Set<String> known(CommunityId community, List<String> keys) {
        return new HashSet<>(
                jdbc.sql("select key from reward_transfer where community_id = ? and kind = 'AWARD' and key = any(?)")
                        .params(community.value(), keys.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    int post(CommunityId community, Purpose purpose, LocalDate period, List<Award> awards, Written written) {
        return jdbc.sql(POST)
                .param("members", awards.stream().map(a -> a.member().value()).toArray(UUID[]::new))
                .param("points", awards.stream().map(a -> a.points().amount()).toArray(BigDecimal[]::new))
                .param("reasons", awards.stream().map(Award::reason).toArray(String[]::new))
                .param("keys", awards.stream().map(Award::key).toArray(String[]::new))
                .param("community", community.value())
                .param("purpose", purpose.name())
                .param("period", Date.valueOf(period))
                .param("by", written.by())
                .param("at", Timestamp.from(written.at()))
                .param("expires", Timestamp.from(written.expires()))
                .query(Integer.class)
                .single();
    }
}
