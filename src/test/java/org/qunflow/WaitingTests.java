package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.member.Stage;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The days of the waiting group, where two things happen at the same time. */
@SpringBootTest
class WaitingTests {
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
    void eachOfTheThreeDaysComesOnItsDayAndOnce() {
        MemberId member = arrived();
        life.daysPass(1);
        assertThat(life.passed(member)).doesNotContain("serviceTask_remindRules");
        life.daysPass(2);
        assertThat(life.passed(member)).containsOnlyOnce("serviceTask_remindRules");
        assertThat(life.openTasks(member)).isEmpty();
        life.daysPass(1);
        assertThat(life.openTasks(member)).hasSize(1);
        life.daysPass(2);
        assertThat(life.member(member).stage()).isEqualTo(Stage.WAITING);
        life.daysPass(1);
        assertThat(life.member(member).stage()).isEqualTo(Stage.LEFT);
        assertThat(life.passed(member)).containsOnlyOnce("serviceTask_remindRules", "userTask_callMember");
    }

    @Test
    void whenTheSevenDaysAreOverTheOpenCallIsWithdrawn() {
        MemberId member = arrived();
        life.daysPass(4);
        assertThat(life.openTasks(member)).hasSize(1);
        life.daysPass(3);

        assertThat(life.openTasks(member)).isEmpty();
        assertThat(life.passed(member)).containsSubsequence("event_settledDuringCall", "event_leftWaiting");
    }

    @Test
    void memberWhoAcknowledgesWhileTheAnswerOfTheCallIsOnItsWayGoesOn() {
        MemberId member = arrived();
        life.daysPass(4);
        life.tries(member, "userTask_callMember", Map.of("reached", "SILENT"));
        assertThat(life.groups().acknowledge(life.community(), member)).isTrue();
        life.daysPass(1);
        assertThat(life.standsAt(member)).contains("receiveTask_observation");

        life.daysPass(2);
        assertThat(life.member(member).stage()).isEqualTo(Stage.LAYERED);
    }

    @Test
    void ofTwoWhoArriveAtTheSameMomentWithOneAddressTheFirstIsAdmitted() {
        MemberId first = life.leadArrives("tea", "one-address");
        MemberId second = life.leadArrives("tea", "one-address");
        life.roundsGo();

        assertThat(List.of(life.member(first).stage(), life.member(second).stage()))
                .containsExactly(Stage.WAITING, Stage.REJECTED);
    }

    private MemberId arrived() {
        MemberId member = life.leadArrives("tea");
        life.roundsGo();
        return member;
    }
}
