package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.season.Seasons;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Candidates for a hundred seats. */
@SpringBootTest
class CandidateTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("layering-run");

    @Autowired
    CommunityLife life;

    @BeforeEach
    void begins() {
        life.begins();
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    void moreThanAHundredCandidatesAreInvitedToTheSeats() {
        List<MemberId> members = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            MemberId member = life.leadArrives("tea");
            List.of("900", "900", "900", "900").forEach(amount -> life.orders(member, amount));
            members.add(member);
        }
        life.roundsGo();
        life.groups().acknowledgeAll(life.community(), members);
        life.daysPass(14);

        assertThat(life.seasons().seats(life.community())).isEqualTo(new Seasons.Seats(100, 0, 100));
        assertThat(life.count(
                        "select count(*) from season_candidate c join season_season s on s.id = c.season_id"
                                + " where s.community_id = ?",
                        life.community().value()))
                .isEqualTo(120);
    }

    @Test
    void seatThatIsTakenDuringAFollowUpIsMadeKnownToTheJourneyAfterwards() {
        MemberId member = life.memberInCare("900", "900", "900", "900");
        life.daysPass(7);
        life.operatorAnswers(member, "userTask_approveInvitation", Map.of("approved", true));
        life.orders(member, "300");
        life.roundsGo();
        assertThat(life.standsAt(member)).contains("userTask_followUpOrder");
        life.seasons().answer(life.community(), member, true);
        assertThat(life.passed(member)).doesNotContain("event_seatTaken");

        life.operatorAnswers(member, "userTask_followUpOrder", Map.of("followUp", "REACHED"));
        life.daysPass(2);

        assertThat(life.passed(member))
                .containsOnlyOnce("event_seatTaken", "serviceTask_joinCoreFanGroup", "serviceTask_welcomeCoreFan");
    }
}
