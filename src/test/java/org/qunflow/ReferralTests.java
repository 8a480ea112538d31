package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.acquisition.referral.NewPlan;
import org.qunflow.acquisition.referral.Plan;
import org.qunflow.acquisition.referral.Plans;
import org.qunflow.acquisition.referral.Referral;
import org.qunflow.acquisition.referral.ReferralAnswer;
import org.qunflow.acquisition.referral.ReferralId;
import org.qunflow.acquisition.referral.ReferralRefusal;
import org.qunflow.acquisition.referral.ReferralState;
import org.qunflow.acquisition.referral.Referrals;
import org.qunflow.acquisition.referral.RewardKind;
import org.qunflow.acquisition.referral.Sign;
import org.qunflow.acquisition.referral.StepBy;
import org.qunflow.acquisition.referral.Steps;
import org.qunflow.acquisition.referral.Tactic;
import org.qunflow.reward.money.Balance;
import org.qunflow.reward.money.MoneyBook;
import org.qunflow.reward.money.Owner;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every path of a referral: held, given, settled; doubtful, refused, cancelled, taken back. */
@SpringBootTest
class ReferralTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("referral");

    private static final String REVIEW = "userTask_reviewReferral";
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Referrals referrals;

    @Autowired
    Plans plans;

    @Autowired
    MoneyBook money;

    @Autowired
    JdbcTemplate jdbc;

    private LayersScene scene;
    private MemberId referrer;

    @BeforeEach
    void aCommunity() {
        scene = beans.createBean(LayersScene.class);
        scene.begins("referral");
        referrer = scene.life.leadArrives("hello");
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName(
            "002-11, 000-11 who came by a code is held for a week, then the commission is free, after a month settled")
    void aReferral() {
        runs(RewardKind.MONEY, 20);
        MemberId invitee = arrivesBy(referrals.codeOf(scene.community(), referrer));
        scene.life.timePasses(1);
        ReferralId id = only(invitee).id();
        assertThat(scene.standsAt(id)).containsExactly("receiveTask_stay");
        assertThat(balance().pending()).isEqualByComparingTo("5");
        scene.life.timePasses(8);
        assertThat(only(invitee).state()).isEqualTo(ReferralState.CONFIRMED);
        assertThat(balance().available()).isEqualByComparingTo("5");
        scene.life.timePasses(31);
        assertThat(only(invitee).state()).isEqualTo(ReferralState.SETTLED);
        assertThat(scene.passed(id)).contains("event_referralSettled");
    }

    @Test
    @DisplayName(
            "002-11 an invitee who leaves while the reward is held cancels it, one who leaves after it takes it back")
    void whoLeavesTakesItBack() {
        runs(RewardKind.MONEY, 20);
        MemberId first = arrives();
        MemberId second = arrives();
        refers(referrer, first);
        refers(referrer, second);
        scene.life.members().leave(scene.community(), first, "BORED");
        assertThat(only(first).state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(balance().pending()).isEqualByComparingTo("5");
        scene.life.timePasses(8);
        scene.life.members().leave(scene.community(), second, "BORED");
        assertThat(only(second).state()).isEqualTo(ReferralState.TAKEN_BACK);
        assertThat(balance().available()).isZero();
    }

    @Test
    @DisplayName(
            "003-15, 002-11 points are awarded when the invitee stayed, and taken back with what was spent of them")
    void pointsAreTakenBack() {
        runs(RewardKind.POINTS, 20);
        MemberId invitee = arrives();
        refers(referrer, invitee);
        scene.life.timePasses(8);
        assertThat(points()).isEqualByComparingTo("5");
        scene.life.members().leave(scene.community(), invitee, "BORED");
        assertThat(points()).isZero();
    }

    @Test
    @DisplayName("002-11 six referrals in a day are doubtful: a lead sees why and decides; one address is fraud")
    void whatDoesNotLookHonest() {
        runs(RewardKind.MONEY, 20);
        for (int i = 0; i < 5; i++) {
            refers(referrer, arrives());
        }
        MemberId sixth = arrives();
        ReferralId doubtful = refers(referrer, sixth);
        assertThat(only(sixth).signs()).contains(new Sign("perDay", "6"));
        scene.timerFires(doubtful, "event_referralOverdue");
        scene.answers(doubtful, REVIEW, Map.of("accepted", true));
        assertThat(only(sixth).state()).isEqualTo(ReferralState.HELD);
        MemberId seventh = arrives();
        scene.answers(refers(referrer, seventh), REVIEW, Map.of("accepted", false));
        assertThat(only(seventh).state()).isEqualTo(ReferralState.REFUSED);

        MemberId twin = arrives();
        jdbc.update(
                "update member_member set channel = 'wecom', address = 'same' where id in (?, ?)",
                twin.value(),
                referrer.value());
        refers(referrer, twin);
        assertThat(only(twin).state()).isEqualTo(ReferralState.REFUSED);
        assertThat(only(twin).signs()).contains(new Sign("sameAddress", "true"));
        assertThat(balance().pending()).isEqualByComparingTo("30");
    }

    @Test
    @DisplayName(
            "002-11, 004-08 oneself, a circle, a second time, who was here before, too many, locked: refused and journalled")
    void whatIsNoReferral() {
        MemberId before = scene.life.leadArrives("hello");
        assertThat(refer(referrer, before)).isEqualTo(refused(ReferralRefusal.LOCKED));
        assertThat(plans.open(scene.community(), plan(RewardKind.MONEY, 2))).isEqualTo(refused(ReferralRefusal.LOCKED));
        runs(RewardKind.MONEY, 2);
        jdbc.update(
                "update member_member set arrived_at = arrived_at - interval '9 days' where id = ?", before.value());
        MemberId second = arrives();
        MemberId third = arrives();
        assertThat(refer(second, second)).isEqualTo(refused(ReferralRefusal.ONESELF));
        assertThat(refer(referrer, MemberId.next())).isEqualTo(refused(ReferralRefusal.NOT_HERE));
        assertThat(refer(referrer, before)).isEqualTo(refused(ReferralRefusal.HERE_BEFORE));
        refers(second, third);
        assertThat(refer(third, second)).isEqualTo(refused(ReferralRefusal.IN_A_CIRCLE));
        assertThat(refer(referrer, third)).isEqualTo(refused(ReferralRefusal.REFERRED_ALREADY));
        refers(referrer, arrives());
        refers(referrer, arrives());
        assertThat(refer(referrer, arrives())).isEqualTo(refused(ReferralRefusal.MOST_REACHED));
        assertThat(plans.open(scene.community(), plan(RewardKind.MONEY, 2)))
                .isEqualTo(refused(ReferralRefusal.ONE_RUNS));
        Plan running = plans.running(scene.community()).orElseThrow();
        assertThat(plans.close(scene.community(), running.id())).isEqualTo(new ReferralAnswer.Done());
        assertThat(refer(referrer, arrives())).isEqualTo(refused(ReferralRefusal.NONE_RUNS));
        assertThat(scene.told("acquisition.referral.ReferralRefused")).isEqualTo(10);
    }

    @Test
    @DisplayName("004-08 referral stays locked until a lead says that the import is over; it is enabled once")
    void lockedWhileImporting() {
        assertThat(plans.enabled(scene.community())).isFalse();
        assertThat(plans.enable(scene.community())).isEqualTo(new ReferralAnswer.Done());
        assertThat(plans.enable(scene.community())).isEqualTo(refused(ReferralRefusal.ENABLED_ALREADY));
    }

    @Test
    @DisplayName("002-11 a stepped price rises with the headcount or with the days and never above the full price")
    void aSteppedPrice() {
        plans.enable(scene.community());
        LocalDate today = scene.life.today();
        plans.open(scene.community(), stepped(StepBy.HEADCOUNT, 2, "10"));
        refers(referrer, arrives());
        refers(referrer, arrives());
        Plan byPeople = plans.running(scene.community()).orElseThrow();
        assertThat(byPeople.priceOn(today)).isEqualByComparingTo("39.9");
        plans.close(scene.community(), byPeople.id());
        plans.open(scene.community(), stepped(StepBy.DAYS, 1, "50"));
        Plan byDays = plans.running(scene.community()).orElseThrow();
        assertThat(byDays.priceOn(today)).isEqualByComparingTo("29.9");
        assertThat(byDays.priceOn(today.plusDays(1))).isEqualByComparingTo("79.9");
        assertThat(byDays.priceOn(today.plusDays(9))).isEqualByComparingTo("199");
    }

    @Test
    @DisplayName("002-11 a plan without name, promise, price, people, steps, reward or days is refused")
    void whatIsNoPlan() {
        plans.enable(scene.community());
        for (Tactic tactic : Tactic.values()) {
            NewPlan bare = new NewPlan(
                    "a", tactic, "tea", null, null, null, null, RewardKind.POINTS, BigDecimal.ONE, 5, today(), today());
            assertThat(plans.open(scene.community(), bare) instanceof ReferralAnswer.Refused)
                    .isEqualTo(tactic.isPriced());
            plans.running(scene.community()).ifPresent(p -> plans.close(scene.community(), p.id()));
        }
        assertThat(plans.open(scene.community(), stepped(StepBy.DAYS, 0, "1")))
                .isEqualTo(refused(ReferralRefusal.NO_STEPS));
    }

    private void runs(RewardKind reward, int most) {
        assertThat(plans.enable(scene.community())).isEqualTo(new ReferralAnswer.Done());
        assertThat(plans.open(scene.community(), plan(reward, most))).isEqualTo(new ReferralAnswer.Done());
    }

    private NewPlan plan(RewardKind reward, int most) {
        return new NewPlan(
                "老带新",
                Tactic.COMMISSION,
                "a cup of tea",
                null,
                null,
                null,
                null,
                reward,
                new BigDecimal("5"),
                most,
                today(),
                today().plusDays(60));
    }

    private NewPlan stepped(StepBy by, int every, String raise) {
        return new NewPlan(
                "阶梯",
                Tactic.STEPPED_PRICE,
                "a course",
                new BigDecimal("199"),
                new BigDecimal("29.9"),
                null,
                new Steps(by, every, new BigDecimal(raise)),
                RewardKind.POINTS,
                BigDecimal.ONE,
                20,
                today(),
                today().plusDays(60));
    }

    private LocalDate today() {
        return scene.life.today();
    }

    private MemberId arrives() {
        MemberId member = scene.stranger("REGULAR", "LH", 0, "0");
        jdbc.update("""
                update member_member m set arrived_at = greatest(m.arrived_at,
                  (select max(opened_at) from acquisition_referral_plan p where p.community_id = m.community_id))
                where id = ?""", member.value());
        return member;
    }

    private MemberId arrivesBy(String code) {
        MemberId member = arrives();
        jdbc.update("""
                update member_member set campaign = ?, arrived_at = arrived_at + interval '1 hour' where id = ?""", code, member.value());
        return member;
    }

    private ReferralId refers(MemberId who, MemberId invitee) {
        return ((ReferralAnswer.Noted) refer(who, invitee)).id();
    }

    private ReferralAnswer refer(MemberId who, MemberId invitee) {
        return referrals.refer(scene.community(), who, invitee);
    }

    private Referral only(MemberId invitee) {
        List<Referral> all = referrals.newest(scene.community(), NEWEST, 50);
        return all.stream().filter(r -> r.invitee().equals(invitee)).findFirst().orElseThrow();
    }

    private Balance balance() {
        return money.balance(scene.community(), Owner.of(referrer));
    }

    private BigDecimal points() {
        return jdbc.queryForObject(
                "select coalesce(sum(balance), 0) from reward_account where member_id = ?",
                BigDecimal.class,
                referrer.value());
    }

    private static ReferralAnswer refused(ReferralRefusal why) {
        return new ReferralAnswer.Refused(why);
    }
}
