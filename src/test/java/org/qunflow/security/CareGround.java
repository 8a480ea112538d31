package org.qunflow.security;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.community.Community;
import org.qunflow.shared.GroupId;
import org.qunflow.shared.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the rooms of community operations have in the first community: something of each kind that has a page. */
final class CareGround {
    private final JdbcClient database;

    CareGround(JdbcClient database) {
        this.database = database;
    }

    /** What stands for the variables of their paths. */
    Map<String, String> ids(Community first, MemberId member) {
        Map<String, String> ids = new LinkedHashMap<>();
        groups(first, member, ids);
        engagement(first, member, ids);
        rewards(first, member, ids);
        ids.put("/season/members/ id", member.toString());
        ids.put("/season/standings/ id", aSeason(first));
        ids.put("/season/standings/ cycle", "1");
        moderation(first, member, ids);
        ids.put("/partners/ id", aPartner(first));
        ids.put("/partners/ commission", aCommission(first, member));
        ids.put("/experiments/ id", anExperiment(first));
        ids.put("/outreach/sends/ id", aGroupSend(first).toString());
        ids.put("/campaigns/ id", aCampaign(first));
        ids.put("/campaigns/ account", anAccount(first));
        ids.put("/campaigns/ plan", aPlan(first));
        return ids;
    }

    private void groups(Community first, MemberId member, Map<String, String> ids) {
        ids.put("/groups/ id", anOpening(first));
        ids.put("/groups/ scene", aScene(first));
        List.of("role", "seed", "version").forEach(number -> ids.put("/groups/ " + number, "1"));
        ids.put("/layers/members/ id", member.toString());
        ids.put("/layers/members/ member", member.toString());
        ids.put("/layers/members/ tag", "1");
        ids.put("/layers/vip/ id", member.toString());
        ids.put("/layers/ id", aMechanism(first));
        ids.put("/layers/groups/ group", ids.get("/layers/ id"));
        ids.put("/layers/groups/ tag", "1");
    }

    private void engagement(Community first, MemberId member, Map<String, String> ids) {
        ids.put("/seeds/ id", aSeedCall(first));
        ids.put("/seeds/ member", member.toString());
        String[] checkIn = aCheckIn(first, member);
        ids.put("/checkins/ task", checkIn[0]);
        ids.put("/checkins/pictures/ id", checkIn[1]);
        ids.putAll(gatherings(first));
        ids.put("/offline/ id", anOfflineEvent(first));
        ids.put("/scenes/lead/ id", aSalesScene(first));
        ids.put("/scenes/live/ id", aLiveRoom(first));
        contents(first, member, ids);
    }

    private void rewards(Community first, MemberId member, Map<String, String> ids) {
        ids.put("/rewards/members/ id", member.toString());
        String transfer = points(first, member);
        ids.put("/rewards/transfers/ id", transfer);
        String[] redemption = aRedemption(first, member, transfer);
        ids.put("/rewards/prizes/ id", redemption[0]);
        ids.put("/rewards/catalogue/ id", redemption[0]);
        ids.put("/rewards/redemptions/ id", redemption[1]);
    }

    private String aCampaign(Community first) {
        return database.sql("""
                insert into acquisition_campaign (id, community_id, name, purpose, channel, tone, pain_point, first_day,
                  last_day, budget, opened_by, opened_at)
                values (gen_random_uuid(), ?, ?, 'SELL', 'OWN', 'calm', 'no time', now(), now(), 100, 'lead', now())
                returning id::text""")
                .params(first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }

    private String aPlan(Community first) {
        return database.sql("""
                insert into acquisition_referral_plan (id, community_id, name, tactic, promise, reward, amount, most,
                  first_day, last_day, opened_by, opened_at)
                values (gen_random_uuid(), ?, ?, 'COMMISSION', 'tea', 'MONEY', 5, 9, now(), now(), 'lead', now())
                returning id::text""")
                .params(first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }

    private String anAccount(Community first) {
        return database.sql("""
                insert into acquisition_account (id, community_id, name, platform, keeper, capacity, opened_at)
                values (gen_random_uuid(), ?, ?, 'WECHAT', 'lead', 5040, now()) returning id::text""")
                .params(first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }

    /** A case with a picture. */
    private void moderation(Community first, MemberId member, Map<String, String> ids) {
        UUID id = UUID.randomUUID();
        database.sql("""
                insert into moderation_case (id, community_id, member_id, item, origin, hash, opened_by, opened_at, started)
                values (?, ?, ?, '3.1', 'REPORT', 'test', 'test', now(), true)""").params(id, first.id().value(), member.value()).update();
        ids.put("/moderation/cases/ id", id.toString());
        ids.put("/moderation/members/ id", member.toString());
        ids.put(
                "/moderation/cases/ evidence",
                database.sql("""
                        insert into moderation_evidence (case_id, community_id, body, noted_by, noted_at, picture_type, picture)
                        values (?, ?, ?, 'test', now(), 'image/png', '\\x89') returning id::text""")
                        .params(id, first.id().value(), Ground.MARK)
                        .query(String.class)
                        .single());
    }

    private String aPartner(Community first) {
        return database.sql("""
                insert into partner_partner (id, community_id, name, kind, rate, code, proposed_by, proposed_at)
                values (gen_random_uuid(), ?, ?, 'COMPANY', 8, 'p-ground', 'lead', now()) returning id::text""")
                .params(first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }

    private String aCommission(Community first, MemberId member) {
        return database.sql("""
                insert into partner_commission (community_id, partner_id, member_id, source, order_number, paid, amount,
                  ordered_at, ripe_at)
                select ?, id, ?, 'shop', 'ground', 100, 8, now(), now() from partner_partner where code = 'p-ground'
                returning id::text""")
                .params(first.id().value(), member.value())
                .query(String.class)
                .single();
    }

    /** The file of a group. */
    private String anOpening(Community first) {
        database.sql("""
                insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                values (?::uuid, ?, 'EVENT', 'EVENT 7', 7, 30, now())""").params(Ground.A_GROUP, first.id().value()).update();
        return database.sql("""
                insert into group_opening (group_id, community_id, type, name, planned, started, prepared_at)
                values (?::uuid, ?, 'EVENT', ?, true, true, now()) returning group_id::text""")
                .params(Ground.A_GROUP, first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }

    /** A scene, and a draft of the rulebook. */
    private String aScene(Community first) {
        database.sql("""
                insert into group_rulebook (community_id, version, state, text, drafted_by, drafted_at)
                values (?, 1, 'DRAFT', ?, 'test', now())""").params(first.id().value(), Ground.MARK).update();
        return database.sql("""
                insert into group_scene (community_id, name, need, frequency, reach, verdict, scored_by, scored_at)
                values (?, ?, 5, 5, 5, 'CORE', 'test', now()) returning id::text""")
                .params(first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }

    /** A group for a promotion. */
    private String aMechanism(Community first) {
        String group = GroupId.next().toString();
        database.sql("""
                insert into group_group (id, community_id, type, tier, name, number, capacity, opened_at)
                values (?::uuid, ?, 'EVENT', 'MECHANISM', ?, 1, 30, now())""").params(group, first.id().value(), Ground.MARK).update();
        database.sql("""
                insert into layering_mechanism (group_id, community_id, name, percent, band_kind, band_from, ends_at,
                  opened_by, opened_at) values (?::uuid, ?, ?, 10, 'ORDER', 0, now() + interval '1 day', 'test', now())""").params(group, first.id().value(), Ground.MARK).update();
        return group;
    }

    /** A message to a group that was planned. */
    private UUID aGroupSend(Community first) {
        UUID id = UUID.randomUUID();
        database.sql("""
                with chat as (insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                  values (gen_random_uuid(), :community, 'VIP', 'VIP 99', 99, 30, now()) returning id)
                insert into outreach_send (id, community_id, group_id, words, reason, priority, way, asked_by, asked_at, due_at,
                  first_due_at, until_at)
                select :id, :community, id, :mark, 'test', 'NORMAL', 'HUMAN', 'test', now(), now(), now(), now() + interval '1 day'
                from chat""")
                .param("id", id)
                .param("community", first.id().value())
                .param("mark", Ground.MARK)
                .update();
        return id;
    }

    /** An activity of a group, and what it is made of. */
    private Map<String, String> gatherings(Community first) {
        Map<String, Object> made = database.sql("""
                with one as (insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                  values (gen_random_uuid(), :community, 'EVENT', :mark, 1, 30, now()) returning id, community_id),
                c as (insert into engagement_column (id, community_id, title, group_id, weekday, at, host, form, made_by,
                    made_at) select gen_random_uuid(), community_id, :mark, id, 1, '20:00', 'test', 'SALON', 'test', now()
                  from one returning id),
                g as (insert into engagement_gathering (id, community_id, group_id, title, host, form, value, planned_on,
                    starts_at, state) select gen_random_uuid(), community_id, id, :mark, 'test', 'SALON', 'BENEFIT',
                    current_date + 30, now() + interval '30 days', 'PLANNED' from one returning id),
                m as (insert into engagement_material (id, community_id, title, form, body, source, licence, made_by, made_at,
                    changed_at) values (gen_random_uuid(), :community, :mark, 'SALON', '', 'test', 'OWN', 'test', now(), now())
                  returning id),
                t as (insert into engagement_topic (id, community_id, parent, text, made_by, made_at, changed_at)
                  values (gen_random_uuid(), :community, 'test', :mark, 'test', now(), now()) returning id)
                select c.id::text as c, g.id::text as g, m.id::text as m, t.id::text as t from c, g, m, t""")
                .param("community", first.id().value())
                .param("mark", Ground.MARK)
                .query()
                .singleRow();
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("/gatherings/lead/columns/ id", made.get("c").toString());
        ids.put("/gatherings/materials/ id", made.get("m").toString());
        ids.put("/gatherings/topics/ id", made.get("t").toString());
        ids.put("/gatherings/ id", made.get("g").toString());
        return ids;
    }

    /** An event whose cost is crowdfunded. */
    private String anOfflineEvent(Community first) {
        return database.sql("""
                with one as (insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                  values (gen_random_uuid(), :community, 'EVENT', :mark, 2, 30, now()) returning id, community_id)
                insert into engagement_offline (id, community_id, group_id, title, region, starts_at, cost, lowest, highest,
                  pledge, deadline, state, proposed_by, proposed_at)
                select gen_random_uuid(), community_id, id, :mark, :mark, now() + interval '9 days', 1, 1, 2, 1,
                  now() + interval '1 day', 'OPEN', 'test', now() from one returning id::text""")
                .param("community", first.id().value())
                .param("mark", Ground.MARK)
                .query(String.class)
                .single();
    }

    /** A scene that offers may name. */
    private String aSalesScene(Community first) {
        return database.sql("""
                insert into conversion_scene (id, community_id, key, title, starts_on, ends_on, planned_by, planned_at)
                values (gen_random_uuid(), ?, 'spring-tea', ?, current_date, current_date + 9, 'test', now()) returning id::text""")
                .params(first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }

    private String aLiveRoom(Community first) {
        return database.sql("""
                insert into conversion_live (id, community_id, title, host, scene, groups, starts_at, path, planned_by, planned_at)
                values (gen_random_uuid(), ?, ?, 'x', 'first-step', array[gen_random_uuid()], now(), '{GROUP,LIVE,PAY}', 'test',
                  now()) returning id::text""")
                .params(first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }

    /** A season that is over. */
    private String aSeason(Community first) {
        return database.sql("""
                insert into season_season (id, community_id, name, phase, seats, cycle, started_at, closed_at)
                values (gen_random_uuid(), ?, 'test', 'CLOSED', 1, 1, now(), now()) returning id::text""").param(first.id().value()).query(String.class).single();
    }

    /** A check-in task, and a check-in with a picture. */
    private String[] aCheckIn(Community first, MemberId member) {
        UUID task = UUID.randomUUID();
        UUID done = UUID.randomUUID();
        database.sql("""
                with task as (insert into engagement_check_task values (:task, :community, :name, 'x', 'EVERYBODY', null,
                    null, current_date, current_date, true, 1, 0, 0, 'test', now(), current_date - 1)),
                  done as (insert into engagement_check_in values (:done, :community, :task, :member, current_date, now(),
                    false, 'test', 'PENDING'))
                insert into engagement_check_proof values (gen_random_uuid(), :community, :done, now(), 'test', 'image/png',
                  'x', convert_to(:name, 'UTF8'))""")
                .param("task", task)
                .param("done", done)
                .param("name", Ground.MARK + " tea")
                .param("community", first.id().value())
                .param("member", member.value())
                .update();
        return new String[] {task.toString(), done.toString()};
    }

    private String aSeedCall(Community first) {
        return database.sql("""
                insert into engagement_seed_call (id, community_id, purpose, wanted, opened_by, opened_at)
                values (gen_random_uuid(), ?, ?, 1, 'test', now()) returning id::text""")
                .params(first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }

    /** Points that a member got. */
    private String points(Community first, MemberId member) {
        database.sql("""
                insert into reward_account (community_id, kind, member_id)
                values (:community, 'MEMBER', :member), (:community, 'ISSUED', null)""")
                .param("community", first.id().value())
                .param("member", member.value())
                .update();
        return database.sql("""
                insert into reward_transfer (community_id, kind, account_id, from_account, to_account, points, purpose,
                  period, reason, made_by, at, key)
                select m.community_id, 'AWARD', m.id, i.id, m.id, 1, 'UGC', '2026-01-01', 'test', 'test', now(), 'test'
                from reward_account m, reward_account i
                where m.member_id = ? and i.community_id = m.community_id and i.kind = 'ISSUED' returning id::text""").param(member.value()).query(String.class).single();
    }

    /** A prize, and a redemption of it that is on its way. */
    private String[] aRedemption(Community first, MemberId member, String transfer) {
        UUID prize = UUID.randomUUID();
        UUID redemption = UUID.randomUUID();
        database.sql("""
                with prize as (insert into reward_prize values (:prize, :community, :name, '', 'PHYSICAL', 1, 1, 0, 'test', now())),
                  hold as (insert into reward_hold select t.id, t.community_id, t.account_id, 1, 'OPEN', now()
                    from reward_transfer t where t.id = :transfer)
                insert into reward_redemption (id, community_id, prize_id, member_id, key, hold, state, asked_by, asked_at)
                values (:redemption, :community, :prize, :member, 'test', :transfer, 'SHIPPED', 'test', now())""")
                .param("prize", prize)
                .param("redemption", redemption)
                .param("name", Ground.MARK + " cup")
                .param("community", first.id().value())
                .param("member", member.value())
                .param("transfer", Long.valueOf(transfer))
                .update();
        return new String[] {prize.toString(), redemption.toString()};
    }

    /** A contribution with a picture, slots of a KOL with an application, and a right. */
    private void contents(Community first, MemberId member, Map<String, String> ids) {
        List.of("kols/ id", "sessions/ talk", "sessions/ id", "rights/ id", " id")
                .forEach(key -> ids.put("/content/" + key, UUID.randomUUID().toString()));
        database.sql("""
                with kol as (insert into engagement_kol (id, community_id, name, credentials, halo, slots_per_week, entered_by,
                    entered_at) values (:kol::uuid, :community, :mark, :mark, :mark, 1, 'test', now())),
                session as (insert into engagement_session (id, community_id, kol_id, topic, slots, apply_until, held_at,
                    opened_by, opened_at) values (:session::uuid, :community, :kol::uuid, :mark, 1, now(), now(), 'test', now())),
                talk as (insert into engagement_talk (id, community_id, session_id, member_id, ticket, applied_at)
                    values (:talk::uuid, :community, :session::uuid, :member, 1, now())),
                held as (insert into engagement_right (id, community_id, member_id, kind, state, until, proposed_by, proposed_at)
                    values (:right::uuid, :community, :member, 'GUEST', 'GRANTED', now() + interval '1 year', 'test', now())),
                work as (insert into engagement_work (id, community_id, member_id, kind, body, source, entered_by, fingerprint,
                    submitted_at, changed_at, started) values (:work::uuid, :community, :member, 'PHOTO', :mark, 'test', 'test',
                    'test', now(), now(), true))
                insert into engagement_work_picture values (:work::uuid, :community, 'image/png', '\\x89')""")
                .param("kol", ids.get("/content/kols/ id"))
                .param("session", ids.get("/content/sessions/ id"))
                .param("talk", ids.get("/content/sessions/ talk"))
                .param("right", ids.get("/content/rights/ id"))
                .param("work", ids.get("/content/ id"))
                .param("community", first.id().value())
                .param("member", member.value())
                .param("mark", Ground.MARK)
                .update();
    }

    private String anExperiment(Community first) {
        return database.sql("""
                insert into conversion_experiment (id, community_id, name, scene, assigned_by, measure, seed, smallest, days,
                  window_days, expected_share, difference, members, opened_by, opened_at)
                values (gen_random_uuid(), ?, ?, 'first-step', 'PERSON', 'REVENUE', 1, 10, 7, 7, 0.1, 0.05, 50, 'lead', now())
                returning id::text""")
                .params(first.id().value(), Ground.MARK)
                .query(String.class)
                .single();
    }
}
