package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.member.Stage;
import org.qunflow.season.Seasons;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** One test per path of the invitation to a seat; two candidates want the only one. */
@SpringBootTest(properties = "qunflow.season.seats=1")
class SeatTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("core-fan-invitation");

    private static final String APPROVE = "userTask_approveInvitation";

    @Autowired
    CommunityLife life;

    private MemberId best;
    private MemberId second;

    @BeforeEach
    void twoCandidates() {
        life.begins();
        best = life.memberInCare("900", "900", "900", "900");
        second = life.memberInCare("900", "900", "900", "500");
        life.daysPass(7);
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    void onlyTheBestCandidateIsProposedForTheOnlySeat() {
        assertThat(life.standsAt(best)).contains(APPROVE);
        assertThat(life.standsAt(second)).doesNotContain(APPROVE);
        assertThat(seats()).isEqualTo(new Seasons.Seats(1, 0, 1));
    }

    @Test
    @DisplayName("003-12 a candidate who accepts takes the seat and joins the core-fan group")
    void candidateWhoAcceptsTakesTheSeatAndJoinsTheCoreFanGroup() {
        life.operatorAnswers(best, APPROVE, Map.of("approved", true));
        assertThat(life.seasons().answer(life.community(), best, true)).isTrue();

        assertThat(life.member(best).stage()).isEqualTo(Stage.CORE);
        assertThat(life.passed(best))
                .contains(
                        "event_seated",
                        "event_seatTaken",
                        "serviceTask_joinCoreFanGroup",
                        "serviceTask_welcomeCoreFan");
        assertThat(seats()).isEqualTo(new Seasons.Seats(1, 1, 0));
    }

    @Test
    void candidateWhomTheOperatorRefusesMakesRoomForTheNext() {
        life.operatorAnswers(best, APPROVE, Map.of("approved", false));
        assertThat(life.passed(best)).contains("event_refused");
        life.daysPass(1);

        assertThat(life.standsAt(second)).contains(APPROVE);
    }

    @Test
    void candidateWhoDeclinesMakesRoomForTheNext() {
        life.operatorAnswers(best, APPROVE, Map.of("approved", true));
        life.seasons().answer(life.community(), best, false);
        assertThat(life.passed(best)).contains("event_declined");
        life.daysPass(1);

        assertThat(life.standsAt(second)).contains(APPROVE);
    }

    @Test
    void invitationThatNobodyAnswersExpiresAndGoesToTheNext() {
        life.operatorAnswers(best, APPROVE, Map.of("approved", true));
        life.daysPass(1);
        assertThat(life.standsAt(best)).contains("receiveTask_invitationAnswer");
        life.daysPass(1);
        assertThat(life.passed(best)).contains("event_expired");
        assertThat(life.standsAt(best)).contains("gateway_care");

        assertThat(life.standsAt(second)).contains(APPROVE);
    }

    @Test
    void candidateWhoLeavesWithdrawsTheInvitation() {
        life.members().leave(life.community(), best, "BORED");

        assertThat(life.passed(best)).contains("event_withdrawn");
        assertThat(seats()).isEqualTo(new Seasons.Seats(1, 0, 0));
    }

    @Test
    void coreFanWhoLeavesVacatesTheSeat() {
        life.operatorAnswers(best, APPROVE, Map.of("approved", true));
        life.seasons().answer(life.community(), best, true);
        life.members().leave(life.community(), best, "BORED");

        assertThat(seats()).isEqualTo(new Seasons.Seats(1, 0, 0));
        assertThat(life.count(
                        "select coalesce(sum(size), 0) from group_group where type = 'CORE_FAN' and community_id = ?",
                        life.community().value()))
                .isZero();
    }

    @Test
    void theOperatorWhoDecidedIsWrittenDown() {
        life.operatorAnswers(best, APPROVE, Map.of("approved", true));

        assertThat(life.count(
                        "select count(*) from season_invitation where member_id = ? and decided_by = 'operator'",
                        best.value()))
                .isEqualTo(1);
    }

    private Seasons.Seats seats() {
        return life.seasons().seats(life.community());
    }
}
