package org.qunflow.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qunflow.moderation.ModerationScene.DECIDE;
import static org.qunflow.moderation.ModerationScene.EXECUTE;
import static org.qunflow.moderation.ModerationScene.RESTORE;
import static org.qunflow.moderation.ModerationScene.REVIEW;
import static org.qunflow.moderation.ModerationScene.SECOND;
import static org.qunflow.moderation.ModerationScene.UNMUTE;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.channel.OutgoingMessage;
import org.qunflow.channel.SendPermit;
import org.qunflow.community.Round;
import org.qunflow.engagement.ContentScene;
import org.qunflow.member.Members;
import org.qunflow.member.Suspensions;
import org.qunflow.moderation.appeal.Appeal;
import org.qunflow.moderation.appeal.AppealAnswer;
import org.qunflow.moderation.appeal.AppealRefusal;
import org.qunflow.moderation.cases.CaseAnswer;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.CaseRefusal;
import org.qunflow.moderation.cases.CaseState;
import org.qunflow.moderation.penalty.Penalty;
import org.qunflow.moderation.penalty.Rung;
import org.qunflow.moderation.rule.Rulebook;
import org.qunflow.moderation.rule.Severity;
import org.qunflow.reward.Answer;
import org.qunflow.reward.Award;
import org.qunflow.reward.Budgets;
import org.qunflow.reward.Points;
import org.qunflow.reward.Purpose;
import org.qunflow.reward.Refusal;
import org.qunflow.reward.Rewards;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** One test per path of a case and of an appeal. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(ContentScene.class)
class ModerationProcessTests {
    @RegisterExtension
    static final ModelCoverage cases = ModelCoverage.of("moderation-case");

    @RegisterExtension
    static final ModelCoverage appeals = ModelCoverage.of("appeal");

    @Autowired
    ContentScene content;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    List<Round> rounds;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Members members;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Rewards rewards;

    @Autowired
    Budgets budgets;

    @Autowired
    List<SendPermit> permits;

    private ModerationScene scene;
    private MemberId member;

    @BeforeEach
    void aMember() {
        scene = new ModerationScene(content, beans);
        member = scene.member();
    }

    @Test
    @DisplayName("004-16 reported, decided, muted for a day with proof, and lifted with proof when the day is over")
    void fromReportToUnmute() {
        CaseId id = scene.reported(member, "3.1");
        content.timerFires(id, "event_decisionOverdue");
        scene.decided(id, true);
        assertThat(scene.file(id).verdict()).satisfies(v -> {
            assertThat(v.rung()).isEqualTo(Rung.MUTE_1);
            assertThat(v.version()).isEqualTo(1);
            assertThat(v.tableRow()).isEqualTo("rule_light_first");
            assertThat(v.tableVersion()).isPositive();
        });
        assertThat(held()).isTrue();
        content.timerFires(id, "event_executionOverdue");
        scene.executed(id);
        Penalty penalty = scene.penalty(id);
        assertThat(penalty.executedBy()).isEqualTo("olaf");
        assertThat(penalty.proof()).isEqualTo("shot.png");
        assertThat(Duration.between(penalty.executedAt(), penalty.endsAt())).isEqualTo(Duration.ofDays(1));

        goes();
        assertThat(standsAt(id)).contains("receiveTask_term");
        scene.daysPass(2);
        goes();
        assertThat(held()).isFalse();
        content.timerFires(id, "event_unmuteOverdue");
        scene.does("olaf", id, UNMUTE, Map.of("lifted", "LIFTED", "liftProof", "free.png"));
        assertThat(scene.penalty(id).liftedProof()).isEqualTo("free.png");
        assertThat(scene.penalty(id).state()).isEqualTo(Penalty.State.SERVED);
        assertThat(scene.file(id).state()).isEqualTo(CaseState.CLOSED);
        assertThat(content.told(scene.community, "member.MemberRestored")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "004-16 what is no violation leaves nothing but its reason; the item may be corrected before the table is asked")
    void dismissedAndCorrected() {
        CaseId none = scene.reported(member, "2.3");
        scene.decided(none, false);
        assertThat(scene.file(none).state()).isEqualTo(CaseState.DISMISSED);
        assertThat(scene.file(none).reason()).isEqualTo("looked at it");
        assertThat(held()).isFalse();
        CaseId wrong = scene.reported(member, "2.3");
        scene.does("lea", wrong, DECIDE, Map.of("violation", true, "item", "2.8", "reason", "a threat"));
        assertThat(scene.file(wrong).item()).isEqualTo("2.8");
        assertThat(scene.file(wrong).verdict().rung()).isEqualTo(Rung.MUTE_2);
    }

    @Test
    @DisplayName(
            "004-16 004-17 a penalty for good needs a second person, who is not the first; without consent it is the longest mute")
    void fourEyes() {
        CaseId id = scene.reported(member, "1.12");
        scene.decided(id, true);
        content.timerFires(id, "event_secondOverdue");
        scene.does("lea", id, SECOND, Map.of("confirmed", true, "secondReason", "my own opinion"));
        assertThat(standsAt(id)).contains(SECOND);
        assertThat(content.told(scene.community, "moderation.cases.CaseRefused"))
                .isEqualTo(1);
        assertThat(members.find(scene.community, member).orElseThrow().suspended())
                .isFalse();
        scene.does("max", id, SECOND, Map.of("confirmed", true, "secondReason", "clear"));
        assertThat(scene.file(id).second().by()).isEqualTo("max");
        assertThat(scene.penalty(id).rung()).isEqualTo(Rung.BAN);
        assertThat(members.find(scene.community, member).orElseThrow().suspended())
                .isTrue();
        assertThat(members.find(scene.community, member).orElseThrow().exitedAt())
                .isNotNull();

        MemberId other = scene.member();
        CaseId mild = scene.reported(other, "1.1");
        scene.decided(mild, true);
        scene.does("max", mild, SECOND, Map.of("confirmed", false, "secondReason", "too hard"));
        assertThat(scene.penalty(mild).rung()).isEqualTo(Rung.MUTE_3);
        assertThat(scene.penalty(mild).days()).isEqualTo(15);
        assertThat(members.find(scene.community, other).orElseThrow().suspended())
                .isFalse();
    }

    @Test
    @DisplayName("004-16 a violation during a penalty aggravates and replaces it; who is out for good gets no other")
    void penaltyOnAPenalisedMember() {
        CaseId first = scene.penalised(member, "3.1");
        CaseId second = scene.reported(member, "6.1");
        CaseId third = scene.reported(member, "1.1");
        CaseId fourth = scene.reported(member, "2.1");
        scene.decided(second, true);
        assertThat(scene.penalty(first).state()).isEqualTo(Penalty.State.REPLACED);
        assertThat(scene.file(first).state()).isEqualTo(CaseState.CLOSED);
        assertThat(scene.penalty(second).rung()).isEqualTo(Rung.MUTE_2);
        scene.decided(third, true);
        scene.decided(fourth, true);
        assertThat(scene.penalty(fourth).rung()).isEqualTo(Rung.MUTE_3);
        CaseId fifth = scene.reported(member, "2.2");
        CaseId open = scene.reported(member, "2.5");
        scene.decided(fifth, true);
        scene.does("max", fifth, SECOND, Map.of("confirmed", true, "secondReason", "clear"));
        assertThat(scene.penalty(fifth).rung()).isEqualTo(Rung.MUTE_FOREVER);
        assertThat(scene.file(open).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(scene.report(member, "2.1", "again")).isEqualTo(new CaseAnswer.Refused(CaseRefusal.NOT_HERE));
        assertThat(scene.file(third).state()).isEqualTo(CaseState.WITHDRAWN);
    }

    @Test
    @DisplayName("004-16 somebody who is suspended for good before anybody decides gets nothing on top")
    void outForGoodAlready() {
        CaseId id = scene.reported(member, "3.1");
        CaseId late = scene.reported(member, "1.1");
        scene.decided(late, true);
        content.sql("""
                insert into moderation_penalty (id, community_id, case_id, member_id, rung, first_rung, days, imposed_at)
                select gen_random_uuid(), community_id, id, member_id, 'BAN', 'BAN', 0, now() from moderation_case where id = ?""", late.value());
        scene.decided(id, true);
        assertThat(scene.file(id).state()).isEqualTo(CaseState.REFUSED);
        assertThat(content.passed(scene.community, id)).contains("event_penalisedForGood");
        scene.does("max", late, SECOND, Map.of("confirmed", true, "secondReason", "clear"));
        assertThat(content.passed(scene.community, late)).contains("event_refused");
        assertThat(content.told(scene.community, "moderation.cases.CaseRefused"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName(
            "004-15 the same of the same author joins the open case; a member who leaves takes an undecided case along")
    void joinsAndWithdraws() {
        CaseAnswer first = scene.report(member, "3.1", "加微信便宜好茶");
        assertThat(scene.report(member, "3.1", "加 微 信，便宜好茶！"))
                .isEqualTo(new CaseAnswer.Joined(((CaseAnswer.Opened) first).id()));
        assertThat(scene.report(member, "3.4", "加微信便宜好茶")).isInstanceOf(CaseAnswer.Opened.class);
        content.sql(
                "update moderation_case set opened_at = opened_at - interval '4 days' where community_id = ?",
                scene.community.value());
        assertThat(scene.report(member, "3.1", "加微信便宜好茶")).isInstanceOf(CaseAnswer.Opened.class);
        assertThat(scene.report(member, "12.1", "?")).isEqualTo(new CaseAnswer.Refused(CaseRefusal.UNKNOWN_ITEM));
        assertThat(scene.report(member, "3.1", " ")).isEqualTo(new CaseAnswer.Refused(CaseRefusal.NO_EVIDENCE));
        CaseId open = ((CaseAnswer.Opened) first).id();
        content.leaves(scene.community, member);
        assertThat(scene.file(open).state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(content.passed(scene.community, open)).contains("event_withdrawn");
    }

    @Test
    @DisplayName(
            "004-18 an appeal goes to somebody else: overturned, the mute is lifted with proof and the points are made good")
    void overturned() {
        budgets.set(scene.community, Purpose.RULES, Points.of(1000));
        CaseId id = scene.penalised(member, "3.1");
        assertThat(awarded()).isEqualTo(new Answer.Refused(Refusal.SUSPENDED));
        OutgoingMessage message =
                OutgoingMessage.toMember(UUID.randomUUID(), scene.community, "test " + id, "sandbox", member, "{}");
        assertThat(permits.stream().flatMap(p -> p.objections(List.of(message)).values().stream()))
                .singleElement()
                .isInstanceOfSatisfying(SendPermit.Verdict.Later.class, later -> assertThat(later.reason())
                        .isEqualTo("SUSPENDED"));
        Object appeal = scene.appealed(id, member);
        content.timerFires(appeal, "event_reviewOverdue");
        scene.rules("lea", appeal, "UPHELD");
        assertThat(standsAt(appeal)).contains(REVIEW);
        assertThat(content.told(scene.community, "moderation.appeal.AppealRefused"))
                .isEqualTo(1);
        scene.rules("max", appeal, "OVERTURNED");
        assertThat(held()).isFalse();
        assertThat(scene.penalty(id).state()).isEqualTo(Penalty.State.OVERTURNED);
        assertThat(scene.file(id).state()).isEqualTo(CaseState.CLOSED);
        content.timerFires(appeal, "event_restorationOverdue");
        scene.does("olaf", appeal, RESTORE, Map.of("lifted", "LIFTED", "liftProof", "back.png"));
        Appeal done = scene.appeals.ofCase(scene.community, id).orElseThrow();
        assertThat(done.state()).isEqualTo(Appeal.State.OVERTURNED);
        assertThat(done.restoredBy()).isEqualTo("olaf");
        assertThat(done.proof()).isEqualTo("back.png");
        assertThat(done.madeGood()).isEqualByComparingTo("30");
        assertThat(awarded()).isInstanceOf(Answer.Booked.class);
        CaseId next = scene.penalised(member, "3.1");
        assertThat(scene.file(next).verdict().history()).isZero();
    }

    @Test
    @DisplayName(
            "004-18 reduced by one rung, not below the lowest; upheld; before the execution nothing is to be lifted")
    void reducedUpheldAndNotExecuted() {
        CaseId serious = scene.penalised(member, "2.7");
        Object reduced = scene.appealed(serious, member);
        scene.rules("max", reduced, "REDUCED");
        assertThat(scene.penalty(serious).rung()).isEqualTo(Rung.MUTE_1);
        assertThat(scene.penalty(serious).firstRung()).isEqualTo(Rung.MUTE_2);
        scene.daysPass(1);
        goes();
        assertThat(standsAt(serious)).contains(UNMUTE);

        MemberId other = scene.member();
        CaseId light = scene.penalised(other, "3.1");
        Object upheld = scene.appealed(light, other);
        scene.rules("max", upheld, "REDUCED");
        assertThat(standsAt(upheld)).contains(REVIEW);
        scene.rules("max", upheld, "UPHELD");
        assertThat(content.passed(scene.community, upheld)).contains("event_upheld");

        MemberId third = scene.member();
        CaseId unexecuted = scene.reported(third, "3.1");
        scene.decided(unexecuted, true);
        assertThat(standsAt(unexecuted)).contains(EXECUTE);
        Object early = scene.appealed(unexecuted, third);
        scene.rules("max", early, "OVERTURNED");
        assertThat(content.passed(scene.community, early)).contains("event_restored");
        assertThat(content.passed(scene.community, unexecuted)).contains("event_lifted");
    }

    @Test
    @DisplayName("004-18 no appeal after the deadline, no second one, none without a penalty")
    void appealsThatAreRefused() {
        CaseId id = scene.penalised(member, "3.1");
        CaseId none = scene.reported(scene.member(), "3.1");
        assertThat(refusal(none)).isEqualTo(AppealRefusal.NO_PENALTY);
        scene.appealed(id, member);
        assertThat(refusal(id)).isEqualTo(AppealRefusal.APPEALED_ALREADY);
        scene.daysPass(16);
        assertThat(refusal(id)).isEqualTo(AppealRefusal.TOO_LATE);
        assertThat(content.told(scene.community, "moderation.appeal.AppealRefused"))
                .isEqualTo(3);
    }

    @Test
    @DisplayName("004-18 a ban that is overturned gives the member back: the journey begins again with the next round")
    void banOverturned() {
        CaseId id = scene.penalised(member, "1.1");
        assertThat(members.find(scene.community, member).orElseThrow().exitedAt())
                .isNotNull();
        Object appeal = scene.appealed(id, member);
        scene.rules("zoe", appeal, "OVERTURNED");
        assertThat(members.find(scene.community, member).orElseThrow().suspended())
                .isFalse();
        goes();
        assertThat(members.find(scene.community, member).orElseThrow().exitedAt())
                .isNull();
    }

    @Test
    @DisplayName(
            "004-13 004-19 nine classes, 55 items; a changed severity is a new version, and decisions keep their own")
    void rulesHaveVersions() {
        assertThat(rulebook.items(scene.community)).hasSize(55);
        assertThat(content.count("select count(distinct class) from moderation_item"))
                .isEqualTo(9);
        assertThat(content.count("select count(*) from moderation_item where aggravation is not null"))
                .isEqualTo(6);
        CaseId before = scene.penalised(member, "7.1");
        assertThat(rulebook.change(scene.community, "7.1", Severity.SERIOUS, " "))
                .isPresent();
        assertThat(rulebook.change(scene.community, "7.1", Severity.LIGHT, "why"))
                .isPresent();
        assertThat(rulebook.change(scene.community, "7.1", Severity.SERIOUS, "too many complaints"))
                .isEmpty();
        assertThat(rulebook.version(scene.community)).isEqualTo(2);
        CaseId after = scene.penalised(scene.member(), "7.1");
        assertThat(scene.file(before).verdict().version()).isEqualTo(1);
        assertThat(scene.file(before).verdict().severity()).isEqualTo(Severity.LIGHT);
        assertThat(scene.file(after).verdict().version()).isEqualTo(2);
        assertThat(scene.file(after).verdict().rung()).isEqualTo(Rung.MUTE_2);
        assertThat(rulebook.version(content.community())).isEqualTo(1);
    }

    private Answer awarded() {
        return rewards.award(
                scene.community,
                new Award(
                        member, Points.of(30), Purpose.RULES, UUID.randomUUID().toString(), "test"));
    }

    private AppealRefusal refusal(CaseId id) {
        return ((AppealAnswer.Refused) scene.appeals.file(scene.community, id, member, "why")).why();
    }

    private void goes() {
        Instant now = Instant.now();
        rounds.stream()
                .sorted(Comparator.comparingInt(Round::order))
                .filter(r -> List.of("PenaltyRound", "ReturnRound")
                        .contains(r.getClass().getSimpleName().replaceAll("\\$.*", "")))
                .forEach(r -> r.go(scene.community, now.minusSeconds(60), now));
    }

    private List<String> standsAt(Object key) {
        return content.standsAt(scene.community, key);
    }

    private boolean held() {
        return !suspensions.held(List.of(member)).isEmpty();
    }
}
