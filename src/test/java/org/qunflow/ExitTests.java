package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.member.Member;
import org.qunflow.member.Stage;
import org.qunflow.season.Seasons;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Leaving, opting out and being suspended interrupt at once, wherever the member stands. */
@SpringBootTest
class ExitTests {
    private static final String APPROVE = "userTask_approveInvitation";

    @Autowired
    CommunityLife life;

    /** The places where a journey waits, and how somebody comes there. */
    enum Place {
        REVIEW("userTask_reviewLead", life -> arrived(life, null)),
        RULES("receiveTask_rules", life -> arrived(life, "tea")),
        CALL("userTask_callMember", life -> {
            MemberId member = arrived(life, "tea");
            life.daysPass(4);
            return member;
        }),
        OBSERVATION("receiveTask_observation", life -> {
            MemberId member = arrived(life, "tea");
            life.groups().acknowledge(life.community(), member);
            return member;
        }),
        CARE("gateway_care", life -> life.memberInCare("50")),
        FOLLOW_UP("userTask_followUpOrder", life -> {
            MemberId member = life.memberInCare("50");
            life.daysPass(1);
            life.orders(member, "250");
            life.roundsGo();
            return member;
        }),
        APPROVAL(APPROVE, ExitTests::candidate),
        ANSWER("receiveTask_invitationAnswer", life -> {
            MemberId member = candidate(life);
            life.operatorAnswers(member, APPROVE, Map.of("approved", true));
            return member;
        });

        private final String element;
        private final Function<CommunityLife, MemberId> way;

        Place(String element, Function<CommunityLife, MemberId> way) {
            this.element = element;
            this.way = way;
        }
    }

    /** The ways out. */
    enum Way {
        LEAVE((life, m) -> life.members().leave(life.community(), m, "BORED")),
        OPT_OUT((life, m) -> life.members().optOut(life.community(), m)),
        SUSPEND((life, m) -> life.members().suspend(life.community(), m, "SPAM"));

        private final BiConsumer<CommunityLife, MemberId> out;

        Way(BiConsumer<CommunityLife, MemberId> out) {
            this.out = out;
        }
    }

    private static MemberId arrived(CommunityLife life, String note) {
        MemberId member = life.leadArrives(note);
        life.roundsGo();
        return member;
    }

    private static MemberId candidate(CommunityLife life) {
        MemberId member = life.memberInCare("900", "900", "900", "900");
        life.daysPass(7);
        return member;
    }

    @BeforeEach
    void begins() {
        life.begins();
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @ParameterizedTest
    @CsvSource({
        "REVIEW, OPT_OUT",
        "RULES, SUSPEND",
        "CALL, OPT_OUT",
        "OBSERVATION, LEAVE",
        "CARE, LEAVE",
        "FOLLOW_UP, SUSPEND",
        "APPROVAL, OPT_OUT",
        "ANSWER, SUSPEND",
        "ANSWER, LEAVE"
    })
    void whoGoesIsOutAtOnceAndNothingOfItStaysOpen(Place place, Way way) {
        MemberId member = place.way.apply(life);
        assertThat(life.standsAt(member)).contains(place.element);

        way.out.accept(life, member);

        Member out = life.member(member);
        assertThat(out.stage()).isEqualTo(Stage.LEFT);
        assertThat(out.optedOut()).isEqualTo(way == Way.OPT_OUT);
        assertThat(out.suspended()).isEqualTo(way == Way.SUSPEND);
        assertThat(life.standsAt(member)).isEmpty();
        assertThat(life.openTasks(member)).isEmpty();
        assertThat(jobs(member)).isZero();
        assertThat(life.seasons().seats(life.community()).held()).isZero();
        assertThat(life.count(
                        "select count(*) from group_membership where member_id = ? and left_at is null",
                        member.value()))
                .isZero();
    }

    private long jobs(MemberId member) {
        return life.count(
                "select count(*) from camunda.act_ru_job j join engine_instance i"
                        + " on i.process_instance_id = j.process_instance_id_ where i.business_key = ?",
                member.toString());
    }

    @Test
    void theJournalSaysWhichGroupsWereLeft() {
        MemberId member = life.memberInCare("50");
        life.members().leave(life.community(), member, "BORED");

        assertThat(life.count("""
                        select count(*) from group_membership m join journal_entry j on j.kind = 'group.MemberLeftGroup'
                          and j.subject_id = m.member_id::text and j.data->>'group' = m.group_id::text
                          and j.data->>'reason' = m.left_reason and j.at = m.left_at
                        where m.member_id = ?""", member.value())).isEqualTo(2);
        assertThat(life.kindsOf(member).stream().filter("group.MemberLeftGroup"::equals))
                .hasSize(2);
    }

    @Test
    void whoFallsAsleepWhileAnInvitationIsOpenLosesIt() {
        MemberId member = life.memberInCare("900", "900", "900", "900");
        life.daysPass(150);

        assertThat(life.member(member).stage()).isEqualTo(Stage.DORMANT);
        assertThat(life.openTasks(member)).isEmpty();
        assertThat(life.seasons().seats(life.community())).isEqualTo(new Seasons.Seats(100, 0, 0));
    }

    @Test
    void whoOptsOutAsleepIsNotTakenBackByAnOrder() {
        MemberId member = life.memberInCare("50");
        life.daysPass(92);
        life.members().optOut(life.community(), member);
        life.daysPass(8);
        life.orders(member, "80");
        life.roundsGo();

        assertThat(life.member(member).optedOut()).isTrue();
        assertThat(life.member(member).stage()).isEqualTo(Stage.DORMANT);
        assertThat(life.kindsOf(member)).contains("member.WishNoted");
    }

    @Test
    void leadWhoseJourneyHasNotBegunCanOptOut() {
        MemberId lead = life.leadArrives("tea");
        life.members().optOut(life.community(), lead);
        life.roundsGo();

        assertThat(life.member(lead).stage()).isEqualTo(Stage.LEFT);
        assertThat(life.passed(lead)).isEmpty();
    }

    @Test
    void whoOptsOutOfAFrozenCommunityGoesWhenItGoesOn() {
        MemberId member = arrived(life, null);
        life.freezes();
        life.members().optOut(life.community(), member);
        assertThat(life.member(member).optedOut()).isTrue();
        assertThat(life.openTasks(member)).hasSize(1);

        life.goesLive();
        life.roundsGo();
        assertThat(life.member(member).stage()).isEqualTo(Stage.LEFT);
        assertThat(life.openTasks(member)).isEmpty();
    }

    @Test
    void nobodyLeavesAFrozenCommunity() {
        MemberId member = arrived(life, "tea");
        life.freezes();

        assertThatIllegalStateException()
                .isThrownBy(() -> life.members().leave(life.community(), member, "BORED"))
                .withMessageContaining("is frozen");
        assertThat(life.standsAt(member)).contains("receiveTask_rules");
    }
}
