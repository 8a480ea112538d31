package org.qunflow.reward;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts; a member's is locked before it changes, so that acts on one member follow each other. */
@Repository
class AccountRows {
    private static final String READ = "select id, member_id, balance from reward_account where ";

    private static final String HOUSE = """
            insert into reward_account (community_id, kind)
            select :community, kind from unnest(array['ISSUED','EXPENSE','HELD','REDEEMED','EXPIRED']) as kind
            on conflict do nothing""";

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member's account. */
    record Account(long id, MemberId member, Points balance) {}

    Optional<Account> of(CommunityId community, MemberId member) {
        return jdbc.sql(READ + "community_id = ? and member_id = ? and kind = 'MEMBER'")
                .params(community.value(), member.value())
                .query(AccountRows::account)
                .optional();
    }

    Account locked(long account) {
        return jdbc.sql(READ + "id = ? for update")
                .param(account)
                .query(AccountRows::account)
                .single();
    }

    /** Opens the accounts of the community and of the member, as far as they are missing. */
    void open(CommunityId community, MemberId member) {
        jdbc.sql(HOUSE).param("community", community.value()).update();
        jdbc.sql("""
                insert into reward_account (community_id, kind, member_id) values (?, 'MEMBER', ?)
                on conflict do nothing""").params(community.value(), member.value()).update();
    }

    /** Opens what accounts of these members are missing, and locks them all in their order. */
    void lockAll(CommunityId community, UUID[] members) {
        jdbc.sql(HOUSE).param("community", community.value()).update();
        jdbc.sql("""
                insert into reward_account (community_id, kind, member_id)
                select community_id, 'MEMBER', member_id from member_v_key
                where community_id = :community and member_id = any(:members) on conflict do nothing""")
                .param("community", community.value())
                .param("members", members)
                .update();
        jdbc.sql("select id from reward_account where kind = 'MEMBER' and member_id = any(?) order by id for update")
                .param(members)
                .query(Long.class)
                .list();
    }

    /** Locks accounts whose points are due to expire, in their order, so that two sweeps do not wait for each other. */
    List<Account> lockDue(CommunityId community, Timestamp to, int limit) {
        return jdbc.sql(READ + """
                        id in (select account_id from reward_lot
                          where community_id = :community and expires_at <= :to and points_left > 0 limit :limit)
                        order by id for update skip locked""")
                .params(Map.of("community", community.value(), "to", to, "limit", limit))
                .query(AccountRows::account)
                .list();
    }

    /** What the accounts of a community hold, those of all members together as one. */
    Map<Side, BigDecimal> sums(CommunityId community) {
        return jdbc
                .sql("select kind, sum(balance) as held from reward_account where community_id = ? group by kind")
                .param(community.value())
                .query((r, n) -> Map.entry(Side.valueOf(r.getString("kind")), r.getBigDecimal("held")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Account account(ResultSet r, int row) throws SQLException {
        return new Account(
                r.getLong("id"),
                new MemberId(r.getObject("member_id", UUID.class)),
                new Points(r.getBigDecimal("balance")));
    }
}
