package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.engine.DecisionTables;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.Member;
import org.qunflow.member.Stage;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** One test per path of the member journey; nothing is mocked, no time is slept. */
@SpringBootTest
class JourneyTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("member-journey");

    @Autowired
    CommunityLife life;

    @Autowired
    DecisionTables tables;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void begins() {
        life.begins();
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("003-04 a lead who stated an intent is admitted, welcomed and asked for the rules")
    void leadWhoStatedAnIntentIsAdmittedWelcomedAndAskedForTheRules() {
        MemberId member = life.leadArrives("came for the tea");
        life.roundsGo();

        assertThat(life.member(member).stage()).isEqualTo(Stage.WAITING);
        assertThat(life.passed(member))
                .containsSubsequence(
                        "event_leadArrived",
                        "businessRuleTask_screenLead",
                        "serviceTask_joinWaitingGroup",
                        "serviceTask_welcome");
        assertThat(life.standsAt(member)).contains("receiveTask_rules");
        assertThat(life.kindsOf(member))
                .contains(
                        "member.MemberRegistered",
                        "engine.DecisionTaken",
                        "member.StageChanged",
                        "group.MemberJoinedGroup");
        assertThat(jdbc.queryForList(
                        "select template || ' from ' || process from outreach_touch where member_id = ?",
                        String.class,
                        member.value()))
                .containsExactly("welcome from member-journey");
    }

    @Test
    void decisionsAreCountedPerRuleAndStepAsTheJournalHasThem() {
        life.leadArrives("tea");
        life.leadArrives("tea");
        life.leadArrives(null);
        life.roundsGo();

        Map<String, DecisionTables.Count> fired = tables.fired(life.community(), "lead-screening", 1);
        assertThat(fired.get("rule_intent_stated").times()).isEqualTo(2);
        assertThat(fired.get("rule_no_intent").times()).isEqualTo(1);
        assertThat(tables.askedAt(life.community(), "member-journey"))
                .isEqualTo(Map.of("businessRuleTask_screenLead", "lead-screening"));

        jdbc.execute("select engine_recount_decisions()");
        assertThat(tables.fired(life.community(), "lead-screening", 1)).isEqualTo(fired);
        assertThat(tables.askedAt(life.community(), "member-journey")).hasSize(1);
    }

    @Test
    void doubtfulLeadWaitsForAnOperatorAndIsAccepted() {
        MemberId member = life.leadArrives(null);
        life.roundsGo();
        assertThat(life.standsAt(member)).contains("userTask_reviewLead");

        life.operatorAnswers(member, "userTask_reviewLead", Map.of("verdict", "ACCEPT"));

        assertThat(life.standsAt(member)).contains("receiveTask_rules");
        assertThat(life.member(member).stage()).isEqualTo(Stage.WAITING);
    }

    @Test
    void doubtfulLeadIsRejectedByTheOperator() {
        MemberId member = life.leadArrives(null);
        life.roundsGo();

        life.operatorAnswers(member, "userTask_reviewLead", Map.of("verdict", "REJECT"));

        assertThat(life.standsAt(member)).isEmpty();
        assertThat(life.passed(member)).contains("event_leadRejected");
        assertThat(life.member(member).stage()).isEqualTo(Stage.REJECTED);
    }

    @Test
    void duplicateLeadIsRejectedWithoutAskingAnybody() {
        life.leadArrives("tea", "same-address");
        MemberId second = life.leadArrives("tea", "same-address");
        life.roundsGo();

        assertThat(life.member(second).stage()).isEqualTo(Stage.REJECTED);
        assertThat(life.passed(second)).contains("event_leadRejected").doesNotContain("userTask_reviewLead");
    }

    @Test
    @DisplayName("003-02, 002-10, 003-11 a member who acknowledges is observed, layered and offered something")
    void memberWhoAcknowledgesIsObservedLayeredAndOfferedSomething() {
        MemberId member = life.memberInCare("50");

        assertThat(life.passed(member))
                .containsSubsequence(
                        "receiveTask_observation",
                        "businessRuleTask_layering",
                        "serviceTask_joinTierGroup",
                        "businessRuleTask_chooseOffer",
                        "serviceTask_presentOffer",
                        "gateway_care");
        Member layered = life.member(member);
        assertThat(layered.stage()).isEqualTo(Stage.LAYERED);
        assertThat(layered.tier()).isEqualTo("ORDINARY");
        assertThat(life.count(
                        "select count(*) from conversion_offer where member_id = ? and state = 'PRESENTED'",
                        member.value()))
                .isEqualTo(1);
    }

    @Test
    void silentMemberIsRemindedCalledAndLeavesOnTheSeventhDay() {
        MemberId member = life.leadArrives("tea");
        life.roundsGo();
        life.daysPass(2);
        assertThat(life.passed(member)).contains("serviceTask_remindRules");
        life.daysPass(2);
        assertThat(life.standsAt(member)).contains("userTask_callMember");
        life.operatorAnswers(member, "userTask_callMember", Map.of("reached", "SILENT"));
        assertThat(life.standsAt(member)).contains("receiveTask_rules");
        life.daysPass(3);

        assertThat(life.passed(member)).contains("event_leftWaiting");
        assertThat(life.member(member).stage()).isEqualTo(Stage.LEFT);
        assertThat(life.member(member).exitReason()).isEqualTo("RULES_NOT_ACKNOWLEDGED");
        assertThat(life.count(
                        "select sum(size) from group_group where community_id = ?",
                        life.community().value()))
                .isZero();
    }

    @Test
    void memberReachedByTheOperatorGoesOn() {
        MemberId member = life.leadArrives("tea");
        life.roundsGo();
        life.daysPass(4);
        life.operatorAnswers(member, "userTask_callMember", Map.of("reached", "ACKNOWLEDGED"));

        assertThat(life.passed(member)).contains("serviceTask_recordAcknowledgement");
        assertThat(life.standsAt(member)).contains("receiveTask_observation");
    }

    @Test
    void memberWhoTellsTheOperatorToLeaveLeaves() {
        MemberId member = life.leadArrives("tea");
        life.roundsGo();
        life.daysPass(4);
        life.operatorAnswers(member, "userTask_callMember", Map.of("reached", "LEAVES"));

        assertThat(life.member(member).stage()).isEqualTo(Stage.LEFT);
        assertThat(life.standsAt(member)).isEmpty();
    }

    @Test
    void memberWhoAcknowledgesDuringTheCallCancelsTheTask() {
        MemberId member = life.leadArrives("tea");
        life.roundsGo();
        life.daysPass(4);
        life.groups().acknowledge(life.community(), member);

        assertThat(life.openTasks(member)).isEmpty();
        assertThat(life.passed(member)).contains("event_settledDuringCall");
        assertThat(life.standsAt(member)).contains("receiveTask_observation");
    }

    @Test
    @DisplayName("002-10 an order that answers an offer is a conversion")
    void orderThatAnswersAnOfferIsAConversion() {
        MemberId member = life.memberInCare("50");
        life.daysPass(1);
        life.orders(member, "60");
        life.roundsGo();

        assertThat(life.passed(member)).containsSubsequence("event_orderPaid", "serviceTask_recordConversion");
        assertThat(life.standsAt(member)).contains("gateway_care");
        assertThat(life.member(member).customer()).isTrue();
        assertThat(life.kindsOf(member)).contains("conversion.Converted");
    }

    @Test
    void orderOfHighValueIsFollowedUpByAnOperator() {
        MemberId member = life.memberInCare("50");
        life.daysPass(1);
        life.orders(member, "250");
        life.roundsGo();
        assertThat(life.standsAt(member)).contains("userTask_followUpOrder");

        life.operatorAnswers(member, "userTask_followUpOrder", Map.of("followUp", "REACHED"));

        assertThat(life.standsAt(member)).contains("gateway_care");
    }

    @Test
    void customerIsOfferedAgainAfterThePause() {
        MemberId member = life.activeMemberInCare();
        life.daysPass(1);
        life.orders(member, "60");
        life.roundsGo();
        life.daysPass(15);
        life.checksIn(member);
        life.daysPass(16);

        assertThat(life.passed(member)).contains("event_offerDue");
        assertThat(life.count("select count(*) from conversion_offer where member_id = ?", member.value()))
                .isEqualTo(2);
    }

    @Test
    void memberWhoseTierChangesMovesToTheGroupOfTheTier() {
        MemberId member = life.memberInCare("50");
        life.orders(member, "400");
        life.daysPass(8);

        assertThat(life.passed(member)).contains("event_tierChanged");
        assertThat(life.member(member).tier()).isEqualTo("QUALITY");
        assertThat(life.count("""
                        select count(*) from group_membership m join group_group g on g.id = m.group_id
                        where m.member_id = ? and m.left_at is null and g.tier = 'QUALITY'""", member.value())).isEqualTo(1);
    }

    @Test
    @DisplayName("003-12 a member who takes a seat joins the core fans and is welcomed there")
    void memberWhoTakesASeatJoinsTheCoreFansAndIsWelcomedThere() {
        MemberId member = life.memberInCare("900", "900", "900", "900");
        life.daysPass(7);
        life.operatorAnswers(member, "userTask_approveInvitation", Map.of("approved", true));
        life.seasons().answer(life.community(), member, true);

        assertThat(life.passed(member))
                .contains("event_seatTaken", "serviceTask_joinCoreFanGroup", "serviceTask_welcomeCoreFan");
    }

    @Test
    void memberWhoLeavesIsOutAtOnceAndOpenTasksAreCancelled() {
        MemberId member = life.leadArrives("tea");
        life.roundsGo();
        life.daysPass(4);
        assertThat(life.openTasks(member)).hasSize(1);

        life.members().leave(life.community(), member, "MOVED_AWAY");

        assertThat(life.openTasks(member)).isEmpty();
        assertThat(life.standsAt(member)).isEmpty();
        assertThat(life.passed(member)).contains("event_exited", "serviceTask_leaveGroups", "event_journeyEnded");
        assertThat(life.member(member).stage()).isEqualTo(Stage.LEFT);
    }

    @Test
    void memberWhoOptsOutWhileAnOfferIsOpenKeepsNoOffer() {
        MemberId member = life.memberInCare("50");

        life.members().optOut(life.community(), member);

        assertThat(life.member(member).optedOut()).isTrue();
        assertThat(life.count(
                        "select count(*) from conversion_offer where member_id = ? and state = 'PRESENTED'",
                        member.value()))
                .isZero();
        assertThat(life.standsAt(member)).isEmpty();
    }

    @Test
    void suspendedMemberIsOutUntilFurtherNotice() {
        MemberId member = life.memberInCare("50");

        life.members().suspend(life.community(), member, "SPAM");

        assertThat(life.member(member).suspended()).isTrue();
        assertThat(life.standsAt(member)).isEmpty();
    }

    @Test
    void memberWithoutFactOrOfferForNinetyDaysFallsAsleepAndComesBackWithAnOrder() {
        MemberId member = life.memberInCare("50");
        life.daysPass(92);
        assertThat(life.member(member).stage()).isEqualTo(Stage.DORMANT);
        assertThat(life.standsAt(member)).isEmpty();

        life.daysPass(8);
        life.orders(member, "80");
        life.roundsGo();

        assertThat(life.member(member).stage()).isEqualTo(Stage.LAYERED);
        assertThat(life.member(member).enrolment()).isEqualTo(2);
        assertThat(life.passed(member)).contains("event_memberReturned");
        assertThat(life.standsAt(member)).contains("gateway_care");
    }

    @Test
    void memberWithoutAJourneyFallsAsleepOnce() {
        MemberId member = life.leadArrives("tea");
        life.losesTheJourney(member);
        life.daysPass(89);
        assertThat(life.member(member).stage()).isEqualTo(Stage.LAYERED);

        life.daysPass(2);
        assertThat(life.member(member).stage()).isEqualTo(Stage.DORMANT);
        assertThat(life.member(member).exitReason()).isEqualTo("DORMANT");

        life.daysPass(2);
        assertThat(life.kindsOf(member)).containsOnlyOnce("member.MemberExited");
    }

    @Test
    void memberWhoOrdersSoonAfterLeavingIsNotTakenBackBeforeTheSeventhDay() {
        MemberId member = life.memberInCare("50");
        life.members().leave(life.community(), member, "BORED");
        life.daysPass(3);
        life.orders(member, "80");
        life.roundsGo();

        assertThat(life.member(member).stage()).isEqualTo(Stage.LEFT);
    }

    @Test
    void nothingMovesInAFrozenCommunityUntilItGoesLive() {
        MemberId member = life.leadArrives(null);
        life.roundsGo();

        life.freezes();
        assertThat(life.tries(member, "userTask_reviewLead", Map.of("verdict", "ACCEPT")))
                .isInstanceOf(TaskInbox.Outcome.Frozen.class);

        life.goesLive();
        assertThat(life.tries(member, "userTask_reviewLead", Map.of("verdict", "ACCEPT")))
                .isInstanceOf(TaskInbox.Outcome.Done.class);
    }
}
