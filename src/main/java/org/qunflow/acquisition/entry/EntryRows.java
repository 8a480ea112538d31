package org.qunflow.acquisition.entry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.qunflow.acquisition.campaign.CampaignId;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of entry points and of who was given to which account. */
@Repository
class EntryRows {
    private static final String WAITING = """
            from acquisition_entry e join %s o on o.community_id = e.community_id and o.code = e.code
            where e.community_id = :community and (e.closed_at is null or e.stuck) and o.arrived_at <= :to
              and o.arrived_at >= greatest(e.opened_at, e.routed_to - interval '2 days')
              and o.stage not in ('REJECTED', 'LEFT', 'DORMANT')
              and not exists (select 1 from acquisition_contact c where c.member_id = o.member_id)""".formatted(MemberViews.ORIGIN);

    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry point for whose newcomers an account is to be found. */
    record Waiting(UUID entry, String code, UUID account, int count) {}

    /** False if the code is taken. */
    boolean insert(CommunityId community, CampaignId campaign, NewEntry entry, Instant at) {
        return jdbc.sql("""
                insert into acquisition_entry (id, community_id, campaign_id, code, arm, account_id, opened_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                UUID.randomUUID(),
                                community.value(),
                                campaign.value(),
                                entry.code(),
                                entry.arm(),
                                entry.account(),
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Entry> of(CommunityId community, CampaignId campaign) {
        return jdbc.sql("""
                select e.*, a.name, count(o.member_id) as arrived,
                  count(o.member_id) filter (where o.stage not in ('REJECTED', 'LEFT', 'DORMANT') and c.member_id is null) as waiting
                from acquisition_entry e
                left join acquisition_account a on a.id = e.account_id
                left join %s o on o.community_id = e.community_id and o.code = e.code and o.arrived_at >= e.opened_at
                left join acquisition_contact c on c.member_id = o.member_id
                where e.community_id = ? and e.campaign_id = ?
                group by e.id, a.name order by e.code""".formatted(MemberViews.ORIGIN))
                .params(community.value(), campaign.value())
                .query(EntryRows::entry)
                .list();
    }

    /** How many newcomers wait at each entry point. */
    List<Waiting> waiting(CommunityId community, Instant to) {
        return jdbc.sql("select e.id, e.code, e.account_id, count(*) " + WAITING
                        + " group by e.id, e.code, e.account_id order by e.code")
                .param("community", community.value())
                .param("to", Timestamp.from(to))
                .query((r, n) -> new Waiting(
                        r.getObject(1, UUID.class), r.getString(2), r.getObject(3, UUID.class), r.getInt(4)))
                .list();
    }

    /** Gives so many newcomers of an entry point to an account, those first who came first. */
    void give(CommunityId community, UUID entry, UUID account, int count, Instant to) {
        jdbc.sql("insert into acquisition_contact (member_id, community_id, entry_id, account_id, at)"
                        + " select o.member_id, e.community_id, e.id, :account, :to " + WAITING
                        + " and e.id = :entry order by o.arrived_at, o.member_id limit :count")
                .param("community", community.value())
                .param("account", account)
                .param("entry", entry)
                .param("to", Timestamp.from(to))
                .param("count", count)
                .update();
    }

    private static Entry entry(ResultSet r, int row) throws SQLException {
        return new Entry(
                r.getObject("id", UUID.class),
                r.getString("code"),
                r.getString("arm"),
                r.getString("name"),
                r.getTimestamp("opened_at").toInstant(),
                r.getTimestamp("closed_at") != null,
                r.getInt("arrived"),
                r.getInt("waiting"));
    }
}
