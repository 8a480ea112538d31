package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The views of group and season from which a replay reads whose answers are missing. */
@SpringBootTest
class ReplayViewTests {
    @Autowired
    CommunityLife life;

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
    void whoWaitsAndHasNotAcknowledgedIsUnacknowledged() {
        MemberId silent = life.leadArrives("tea");
        MemberId acknowledges = life.leadArrives("tea");
        MemberId leaves = life.leadArrives("tea");
        life.roundsGo();
        life.groups().acknowledge(life.community(), acknowledges);
        life.members().leave(life.community(), leaves, "BORED");

        assertThat(in("group_v_unacknowledged")).containsExactly(silent.value());
    }

    @Test
    void anInvitationIsUnansweredFromTheApprovalToTheAnswer() {
        MemberId member = life.memberInCare("900", "900", "900", "900");
        life.daysPass(7);
        assertThat(in("season_v_unanswered")).isEmpty();

        life.operatorAnswers(member, "userTask_approveInvitation", Map.of("approved", true));
        assertThat(in("season_v_unanswered")).containsExactly(member.value());

        life.seasons().answer(life.community(), member, false);
        assertThat(in("season_v_unanswered")).isEmpty();
    }

    private List<UUID> in(String view) {
        return jdbc.queryForList(
                "select member_id from " + view + " where community_id = ?",
                UUID.class,
                life.community().value());
    }
}
