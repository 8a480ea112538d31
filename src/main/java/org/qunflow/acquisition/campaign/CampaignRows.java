package org.qunflow.acquisition.campaign;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.member.MemberViews;
import org.qunflow.shared.CommunityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of campaigns; each step expects the state before it. */
@Repository
class CampaignRows {
    private final JdbcClient jdbc;

    CampaignRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if another campaign of the community has the name. */
    boolean insert(CampaignId id, CommunityId community, Brief brief, String by, Instant at) {
        return jdbc.sql("""
                insert into acquisition_campaign (id, community_id, name, purpose, channel, tone, pain_point, first_day,
                  last_day, budget, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                id.value(),
                                community.value(),
                                brief.name(),
                                brief.purpose().name(),
                                brief.channel().name(),
                                brief.tone(),
                                brief.painPoint(),
                                Date.valueOf(brief.firstDay()),
                                Date.valueOf(brief.lastDay()),
                                brief.budget(),
                                by,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Writes it anew while it is being reworked; false if it is not. */
    boolean rework(CampaignId id, Brief brief) {
        return jdbc.sql("""
                update acquisition_campaign set tone = ?, pain_point = ?, last_day = ?, budget = ?
                where id = ? and state = 'REWORK' and first_day <= ? and spent <= ?""")
                        .params(
                                brief.tone(),
                                brief.painPoint(),
                                Date.valueOf(brief.lastDay()),
                                brief.budget(),
                                id.value(),
                                Date.valueOf(brief.lastDay()),
                                brief.budget())
                        .update()
                == 1;
    }

    boolean move(CampaignId id, CampaignState from, CampaignState to) {
        return jdbc.sql("update acquisition_campaign set state = ? where id = ? and state = ?")
                        .params(to.name(), id.value(), from.name())
                        .update()
                == 1;
    }

    boolean close(CampaignId id, CampaignState to, Instant at) {
        return jdbc.sql("update acquisition_campaign set state = ?, closed_at = ? where id = ? and closed_at is null")
                        .params(to.name(), Timestamp.from(at), id.value())
                        .update()
                == 1;
    }

    void remark(CampaignId id, String remark) {
        jdbc.sql("update acquisition_campaign set remark = ? where id = ?")
                .params(remark, id.value())
                .update();
    }

    void lesson(CampaignId id, String lesson) {
        jdbc.sql("update acquisition_campaign set lesson = ? where id = ?")
                .params(lesson, id.value())
                .update();
    }

    /** Sets the budget of a running campaign; false if it does not run or has spent more. */
    boolean budget(CampaignId id, BigDecimal budget) {
        return jdbc.sql("""
                update acquisition_campaign set budget = ?, alarmed = false
                where id = ? and state = 'RUNNING' and spent <= ?""").params(budget, id.value(), budget).update() == 1;
    }

    /** Books a cost within the budget of a running campaign; false if it does not go into it. */
    boolean spend(CampaignId id, BigDecimal amount) {
        return jdbc.sql("""
                update acquisition_campaign set spent = spent + :amount
                where id = :id and state = 'RUNNING' and spent + :amount <= budget""").param("amount", amount).param("id", id.value()).update() == 1;
    }

    boolean booked(CampaignId id, String key) {
        return jdbc.sql("select exists (select 1 from acquisition_cost where campaign_id = ? and key = ?)")
                .params(id.value(), key)
                .query(Boolean.class)
                .single();
    }

    void cost(CampaignId id, Cost cost, String key) {
        jdbc.sql("""
                insert into acquisition_cost (campaign_id, amount, note, made_by, at, key) values (?, ?, ?, ?, ?, ?)""")
                .params(id.value(), cost.amount(), cost.note(), cost.by(), Timestamp.from(cost.at()), key)
                .update();
    }

    List<Cost> costs(CampaignId id) {
        return jdbc.sql(
                        "select amount, note, made_by, at from acquisition_cost where campaign_id = ? order by id desc limit 50")
                .param(id.value())
                .query((r, n) -> new Cost(
                        r.getBigDecimal(1),
                        r.getString(2),
                        r.getString(3),
                        r.getTimestamp(4).toInstant()))
                .list();
    }

    /** Running campaigns whose last day is before this one. */
    List<CampaignId> over(CommunityId community, LocalDate today) {
        return jdbc.sql(
                        "select id from acquisition_campaign where community_id = ? and state = 'RUNNING' and last_day < ?")
                .params(community.value(), Date.valueOf(today))
                .query((r, n) -> new CampaignId(r.getObject(1, UUID.class)))
                .list();
    }

    /** Marks and answers running campaigns that have spent this part of their budget since nobody was told. */
    List<CampaignId> nearlySpent(CommunityId community, int percent) {
        return jdbc.sql("""
                update acquisition_campaign set alarmed = true
                where community_id = ? and state = 'RUNNING' and not alarmed and spent * 100 >= budget * ? returning id""")
                .params(community.value(), percent)
                .query((r, n) -> new CampaignId(r.getObject(1, UUID.class)))
                .list();
    }

    Optional<Campaign> find(CommunityId community, CampaignId id) {
        return jdbc.sql("select * from acquisition_campaign where community_id = ? and id = ?")
                .params(community.value(), id.value())
                .query(CampaignRows::campaign)
                .optional();
    }

    CommunityId home(CampaignId id) {
        return new CommunityId(jdbc.sql("select community_id from acquisition_campaign where id = ?")
                .param(id.value())
                .query(UUID.class)
                .single());
    }

    List<Campaign> newest(CommunityId community, Instant before, int most) {
        return jdbc.sql("""
                select * from acquisition_campaign where community_id = ? and opened_at < ?
                order by opened_at desc, id limit ?""")
                .params(community.value(), Timestamp.from(before), most)
                .query(CampaignRows::campaign)
                .list();
    }

    CampaignFunnel funnel(CommunityId community, CampaignId id) {
        return jdbc.sql("""
                select count(*), count(*) filter (where o.intent_stated),
                  count(*) filter (where o.tier is not null), count(*) filter (where o.customer)
                from acquisition_entry e join %s o on o.community_id = e.community_id and o.code = e.code
                where e.community_id = ? and e.campaign_id = ? and o.arrived_at >= e.opened_at""".formatted(MemberViews.ORIGIN))
                .params(community.value(), id.value())
                .query((r, n) -> new CampaignFunnel(r.getInt(1), r.getInt(2), r.getInt(3), r.getInt(4)))
                .single();
    }

    private static Campaign campaign(ResultSet r, int row) throws SQLException {
        Timestamp closed = r.getTimestamp("closed_at");
        return new Campaign(
                new CampaignId(r.getObject("id", UUID.class)),
                brief(r),
                r.getBigDecimal("spent"),
                CampaignState.valueOf(r.getString("state")),
                r.getString("opened_by"),
                r.getTimestamp("opened_at").toInstant(),
                r.getString("remark"),
                closed == null ? null : closed.toInstant(),
                r.getString("lesson"));
    }

    private static Brief brief(ResultSet r) throws SQLException {
        return new Brief(
                r.getString("name"),
                Purpose.valueOf(r.getString("purpose")),
                Channel.valueOf(r.getString("channel")),
                r.getString("tone"),
                r.getString("pain_point"),
                r.getDate("first_day").toLocalDate(),
                r.getDate("last_day").toLocalDate(),
                r.getBigDecimal("budget"));
    }
}
