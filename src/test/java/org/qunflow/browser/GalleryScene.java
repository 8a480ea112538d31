package org.qunflow.browser;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.outreach.Outreach;
import org.qunflow.outreach.quota.QuietHours;
import org.qunflow.outreach.quota.QuotaLedger;
import org.qunflow.outreach.quota.QuotaMode;
import org.qunflow.outreach.quota.QuotaRule;
import org.qunflow.outreach.quota.QuotaRules;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Award;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Reserve;
import org.qunflow.reward.Rewards;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The community that the gallery is about, and the tasks and members that its pages show. */
class GalleryScene {
    static final String HOME = "茶山社群";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Communities communities;

    @Autowired
    Processes processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Rewards rewards;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CurrentOperator operator;

    @Autowired
    QuotaRules rules;

    @Autowired
    QuotaLedger ledger;

    @Autowired
    Outreach outreach;

    @Autowired
    TransactionTemplate transaction;

    private GalleryLife life;
    private CommunityId home;

    /** Lets the community live, unless it did already. */
    void lives() {
        life = beans.createBean(GalleryLife.class);
        boolean known = communities.named(HOME).isPresent();
        home = communities
                .open(HOME, "茶山", GalleryLife.ZONE, Currency.getInstance("CNY"))
                .id();
        if (!known) {
            life.passesIn(home);
            communities.goLive(home);
            dueDates();
            answered();
            attention();
            points();
        }
    }

    CommunityId home() {
        return home;
    }

    /** A member who went all the way. */
    MemberId fan() {
        return life.find(home, GalleryLife.FAN);
    }

    MemberId member(String name) {
        return life.find(home, name);
    }

    /** A doubtful lead who waits for a review; answers the id of the task. */
    String leadToReview(String name) {
        return leadToReview(home, name);
    }

    String leadToReview(CommunityId community, String name) {
        MemberId lead = life.register(community, name, null, Instant.now());
        processes.startAll("member-journey", community, List.of(Processes.Item.of(lead)));
        return taskOf(lead);
    }

    /** An open task with this form. */
    String taskWith(String form) {
        return jdbc.queryForObject("""
                select id from tasks_task where community_id = ? and form = ? and closed_at is null and assignee is null
                order by created_at limit 1""", String.class, home.value(), form);
    }

    MemberId memberOf(String task) {
        return new MemberId(jdbc.queryForObject("select member_id from tasks_task where id = ?", UUID.class, task));
    }

    /** Anna is away, and a task of the operator waits too long. */
    void whileSomebodyIsAway(Runnable work) {
        jdbc.update("""
                insert into security_user (id, username, display_name, password_hash, roles, every_community)
                values (gen_random_uuid(), 'anna', 'anna', '-', array['OPERATOR'], true) on conflict do nothing""");
        jdbc.update("""
                insert into team_absence (id, who, substitute, first_day, last_day, note, said_by)
                values (gen_random_uuid(), 'anna', 'operator', current_date - 1, current_date + 3, '', 'lead')""");
        jdbc.update("""
                insert into team_nudge (community_id, task_id, kind, at, to_whom)
                select community_id, id, 'ESCALATED', now(), 'LEAD' from tasks_task
                where community_id = ? and assignee = 'operator' and closed_at is null""", home.value());
        try {
            work.run();
        } finally {
            jdbc.update("delete from team_absence where who = 'anna'");
            jdbc.update("delete from team_nudge");
        }
    }

    /** One message a day: the fan has got today's, and the next one waits. */
    void aTouchWaits() {
        QuotaRule oneADay = new QuotaRule(QuotaMode.DAY, 0, 0, 5, 2, QuietHours.NONE, 72);
        operator.runAs("lead", () -> rules.change(home, oneADay, rules.of(home).revision()));
        List.of("rules-reminder", "core-fan-welcome").forEach(template -> {
            UUID touch =
                    transaction.execute(tx -> outreach.touch(home, fan(), template, "gallery " + template, Map.of()));
            ledger.objections(
                    communities.get(home),
                    List.of(OutgoingMessage.toMember(touch, home, "gallery " + template, "sandbox", fan(), "{}")));
        });
    }

    String nameOfFan() {
        return GalleryLife.FAN;
    }

    private String taskOf(MemberId member) {
        return jdbc.queryForObject(
                "select id from tasks_task where member_id = ? order by created_at desc limit 1",
                String.class,
                member.value());
    }

    /** Overdue, today, later and never. */
    private void dueDates() {
        jdbc.update("""
                update tasks_task t set due_at = case when o.n < 8 then now() + o.n * interval '11 hours' - interval '26 hours'
                  end from (select id, row_number() over (order by created_at, id) as n from tasks_task
                  where closed_at is null and community_id = ?) o where o.id = t.id""", home.value());
    }

    /** One is held by somebody, one by the reader, one is done. */
    private void answered() {
        inbox.claim(taskOf(life.find(home, "韩梅梅")), "anna");
        inbox.claim(taskOf(life.find(home, "钱多多")), "operator");
        inbox.complete(taskOf(life.find(home, "李雷")), "operator", Map.of("verdict", "ACCEPT", "note", "电话已确认"));
    }

    /** Points for a fan: some put aside, some taken back. */
    private void points() {
        MemberId fan = fan();
        rewards.award(home, new Award(fan, Points.of(1280), Purpose.UGC, "gallery/1", "晒图：春茶开箱"));
        rewards.award(home, new Award(fan, Points.of("0.5"), Purpose.CHECK_IN, "gallery/2", "连续打卡七天"));
        rewards.reserve(home, new Reserve(fan, Points.of(300), "gallery/3", "茶样一份"));
        Answer twice = rewards.award(home, new Award(fan, Points.of(88), Purpose.REFERRAL, "gallery/4", "推荐好友"));
        rewards.reverse(home, ((Answer.Booked) twice).transfer(), "重复计算", false);
    }

    private void attention() {
        List.of("PENDING", "PENDING", "UNKNOWN").forEach(this::waits);
        jdbc.update("""
                insert into engine_bulk_failure (community_id, operation, target, business_key, error, attempts)
                values (?, 'START', 'member-journey', ?, 'Connection refused', 5)""", home.value(), fan().toString());
    }

    private void waits(String state) {
        jdbc.update("""
                insert into channel_outbox (id, community_id, dedupe_key, channel, kind, member_id, payload, state, next_at)
                values (gen_random_uuid(), ?, gen_random_uuid()::text, 'sandbox', 'SEND', ?, ?::jsonb, ?, 'infinity')""", home.value(), fan().value(), "{\"text\": \"想了解新茶\"}", state);
    }
}
