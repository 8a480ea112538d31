package org.qunflow.reward;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.qunflow.Fixture;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Communities with members who have no points yet, and what stands in their books. */
@Fixture
class Purse {
    private final JdbcClient jdbc;

    Purse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CommunityId community() {
        CommunityId id = CommunityId.next();
        jdbc.sql("insert into community_community (id, name, brand, created_at) values (?, ?, 'Tea', now())")
                .params(id.value(), "Purse " + id)
                .update();
        return id;
    }

    MemberId member(CommunityId community) {
        MemberId id = MemberId.next();
        jdbc.sql("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at,
                  last_care_at) values (?, ?, 'test', ?, '小雨', 'LAYERED', now(), now())""").params(id.value(), community.value(), id.toString()).update();
        return id;
    }

    List<MemberId> members(CommunityId community, int count) {
        List<MemberId> members = new ArrayList<>();
        while (members.size() < count) {
            members.add(member(community));
        }
        return members;
    }

    BigDecimal of(MemberId member) {
        return jdbc.sql("select coalesce(sum(balance), 0) from reward_account where member_id = ?")
                .param(member.value())
                .query(BigDecimal.class)
                .single()
                .setScale(0);
    }

    BigDecimal used(CommunityId community, Purpose purpose) {
        return jdbc.sql("select sum(used) from reward_budget where community_id = ? and purpose = ?")
                .params(community.value(), purpose.name())
                .query(BigDecimal.class)
                .single()
                .setScale(0);
    }

    /** Makes what a member got last as old as if it had come so many days ago. */
    void age(MemberId member, int days) {
        jdbc.sql("""
                update reward_lot set expires_at = expires_at - make_interval(days => ?) where transfer_id =
                  (select max(l.transfer_id) from reward_lot l join reward_account a on a.id = l.account_id
                   where a.member_id = ?)""").params(days, member.value()).update();
    }

    /** What of the invariants does not hold in a community; empty if all do. */
    List<String> wrong(CommunityId community) {
        return jdbc.sql("""
                with a as (select * from reward_account where community_id = :c),
                  t as (select * from reward_transfer where community_id = :c)
                select 'the book sums to ' || sum(balance) from a having sum(balance) <> 0
                union all
                select a.kind || ' has ' || a.balance || ', its entries ' || entries from a, lateral (
                  select coalesce(sum(case when t.to_account = a.id then t.points else -t.points end), 0) as entries
                  from t where a.id in (t.from_account, t.to_account)) e where entries <> a.balance
                union all
                select a.kind || ' is below zero' from a where balance < 0 and kind not in ('ISSUED', 'EXPENSE')
                union all
                select 'lots of ' || a.id || ' are not its balance' from a where kind = 'MEMBER' and balance <>
                  (select coalesce(sum(points_left), 0) from reward_lot l where l.account_id = a.id)
                union all
                select 'holds are not what is held' from a where kind = 'HELD' and balance <>
                  (select coalesce(sum(points), 0) from reward_hold h where h.community_id = :c and state = 'OPEN')
                union all
                select purpose || ' used ' || used || ' of ' || points from reward_budget b
                where community_id = :c and (used > points or used <> (select coalesce(sum(t.points), 0) from t
                  where t.purpose = b.purpose and t.period = b.period
                    and not exists (select 1 from t r where r.reverses = t.id)))""").param("c", community.value()).query(String.class).list();
    }

    long transfers(CommunityId community) {
        return count("select count(*) from reward_transfer where community_id = ?", community);
    }

    long entries(CommunityId community, String kind) {
        return count(
                "select count(*) from journal_entry where kind = 'reward." + kind + "' and community_id = ?",
                community);
    }

    private long count(String query, CommunityId community) {
        return jdbc.sql(query).param(community.value()).query(Long.class).single();
    }
}
