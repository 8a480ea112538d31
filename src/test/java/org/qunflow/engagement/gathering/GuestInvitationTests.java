package org.qunflow.engagement.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every path of a guest's invitation. */
@SpringBootTest
class GuestInvitationTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("guest-invitation");

    @Autowired
    GatheringLife life;

    private GatheringId id;

    @BeforeEach
    void aTalkWithAGuest() {
        life.begins();
        life.column("嘉宾夜话", life.group("茶友一群", "TIER", 60), null, 3, Value.VIEWPOINT, true);
        life.roundsGo();
        id = life.first();
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("000-22 a guest is invited, briefed, and thanked when the slot is over")
    void invitedBriefedThanked() {
        assertThat(life.tasksOf(id)).containsExactlyInAnyOrder("userTask_prepareGathering", "userTask_inviteGuest");
        comes(true);
        assertThat(life.gathering(id).brief().guestName()).isEqualTo("陈老师");
        life.answers(id, "userTask_briefGuest", Map.of("sent", "主题、听众、时段"));
        life.answers(
                id,
                "userTask_prepareGathering",
                Map.of("theme", "岩茶", "painPoint", "不会喝", "onTone", true, "ad", false, "plan", "对谈"));
        life.answers(id, "userTask_announceGathering", Map.of("announcement", "陈老师来了"));
        life.goesTo(GatheringLife.MONDAY.plusDays(2), LocalTime.of(20, 1));
        life.answers(
                id,
                "userTask_hostGathering",
                Map.of("attended", 30, "spoke", 8, "outputs", 2, "mood", "CALM", "note", ""));
        life.roundsGo();
        life.answers(id, "userTask_thankGuest", Map.of("again", true));
        assertThat(life.passed(id)).contains("event_guestThanked");
        life.roundsGo();
        assertThat(life.tasksOf(id)).containsExactly("userTask_reviewGathering");
    }

    @Test
    @DisplayName("000-22 who does not come is not waited for")
    void declined() {
        comes(false);
        assertThat(life.passed(id)).contains("event_guestDeclined");
        assertThat(life.gathering(id).brief().guestName()).isNull();
    }

    @Test
    @DisplayName("000-22 a reminder to invite; a guest whose slot is lost is told")
    void lost() {
        life.goesTo(GatheringLife.MONDAY.plusDays(2), LocalTime.of(16, 0));
        assertThat(life.passed(id)).contains("event_invitationReminded");
        comes(true);
        life.gatheringsDoor().cancel(life.community(), id, "停电");
        life.roundsGo();
        assertThat(life.tasksOf(id)).containsExactly("userTask_tellGuest");
        life.answers(id, "userTask_tellGuest", Map.of("told", "TOLD"));
        assertThat(life.passed(id)).contains("event_guestTold");
    }

    private void comes(boolean coming) {
        life.answers(id, "userTask_inviteGuest", Map.of("guest", "陈老师", "coming", coming));
    }
}
