package org.qunflow.engagement.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.shared.GroupId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Every path of a gathering, from the calendar to the review. */
@SpringBootTest
class GatheringTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("gathering");

    private static final Map<String, Object> COMPLETE =
            Map.of("theme", "春茶怎么选", "painPoint", "怕买到陈茶", "onTone", true, "ad", false, "plan", "开场、试喝、答疑");
    private static final Map<String, Object> HOSTED =
            Map.of("attended", 24, "spoke", 9, "outputs", 3, "mood", "LIVELY", "note", "反应很好");
    private static final Map<String, Object> REVIEWED = Map.of("rating", "4", "learned", "留出更多提问时间");

    @Autowired
    GatheringLife life;

    private GroupId group;
    private GatheringId id;

    @BeforeEach
    void aColumnOnWednesdays() {
        life.begins();
        group = life.group("茶友一群", "TIER", 60);
        life.column("周三茶话", group, null, 3, Value.LEARNING, false);
        life.roundsGo();
        id = life.first();
    }

    @AfterEach
    void ends() {
        life.ends();
    }

    @Test
    @DisplayName("003-03 003-08 003-26 000-15 from theme and brief over announcement and hosting to the review")
    void fromThemeToReview() {
        assertThat(state()).isEqualTo(GatheringState.PREPARING);
        life.answers(id, "userTask_prepareGathering", COMPLETE);
        life.answers(id, "userTask_announceGathering", Map.of("announcement", "今晚八点，春茶怎么选"));
        assertThat(state()).isEqualTo(GatheringState.ANNOUNCED);
        assertThat(life.tasksOf(id)).isEmpty();

        life.goesTo(GatheringLife.MONDAY.plusDays(2), LocalTime.of(20, 1));
        life.answers(id, "userTask_hostGathering", HOSTED);
        life.answers(id, "userTask_reviewGathering", REVIEWED);

        Gathering done = life.gathering(id);
        assertThat(done.state()).isEqualTo(GatheringState.REVIEWED);
        assertThat(done.brief().theme()).isEqualTo("春茶怎么选");
        assertThat(done.outcome().attended()).isEqualTo(24);
        assertThat(done.outcome().rating()).isEqualTo(4);
        assertThat(life.told("GatheringHeld", "周三茶话")).isEqualTo(1);
        assertThat(life.told("GatheringReviewed", "周三茶话")).isEqualTo(1);
        assertThat(life.passed(id)).contains("event_reviewed").doesNotContain("userTask_judgeBrief");
    }

    @Test
    @DisplayName(
            "003-03 a brief that is off tone or without pain point is looked at by a lead, who returns it or lets it pass")
    void doubtfulBriefIsReviewed() {
        life.answers(id, "userTask_prepareGathering", with("painPoint", ""));
        assertThat(life.gathering(id).brief().refused()).isEqualTo("NO_PAIN_POINT");
        life.answers(id, "userTask_judgeBrief", Map.of("verdict", "REWORK"));
        life.answers(id, "userTask_prepareGathering", with("onTone", false));
        assertThat(life.gathering(id).brief().refused()).isEqualTo("OFF_TONE");
        life.answers(id, "userTask_judgeBrief", Map.of("verdict", "APPROVE"));
        assertThat(life.tasksOf(id)).containsExactly("userTask_announceGathering");
    }

    @Test
    @DisplayName("003-08 a gathering without a theme is never announced, whatever the lead says")
    void nothingIsAnnouncedWithoutATheme() {
        life.answers(id, "userTask_prepareGathering", with("theme", "  "));
        life.answers(id, "userTask_judgeBrief", Map.of("verdict", "APPROVE"));
        assertThat(life.gathering(id).brief().refused()).isEqualTo("NO_THEME");
        assertThat(life.told("AnnouncementRefused", "NO_THEME")).isEqualTo(1);
        life.answers(id, "userTask_judgeBrief", Map.of("verdict", "CANCEL", "note", "没有主题"));
        assertThat(state()).isEqualTo(GatheringState.CANCELLED);
        assertThat(life.told("GatheringCancelled", "没有主题")).isEqualTo(1);
        assertThat(life.passed(id)).contains("event_cancelled");
    }

    @Test
    @DisplayName("000-15 000-20 003-09 a quarrel is handed to a lead before the review")
    void aQuarrelIsSteered() {
        life.answers(id, "userTask_prepareGathering", COMPLETE);
        life.answers(id, "userTask_announceGathering", Map.of("announcement", "今晚八点"));
        life.goesTo(GatheringLife.MONDAY.plusDays(2), LocalTime.of(20, 1));
        Map<String, Object> quarrel = new HashMap<>(HOSTED);
        quarrel.put("mood", "HEATED");
        life.answers(id, "userTask_hostGathering", quarrel);
        life.answers(id, "userTask_steerGathering", Map.of("steered", "CALMED"));
        life.answers(id, "userTask_reviewGathering", REVIEWED);
        assertThat(state()).isEqualTo(GatheringState.REVIEWED);
    }

    @Test
    @DisplayName("003-24 000-09 what nobody held is missed, a lead says why")
    void whatNobodyHeldIsMissed() {
        life.goesTo(GatheringLife.MONDAY.plusDays(3), LocalTime.of(9, 0));
        assertThat(life.passed(id)).contains("event_briefEscalated");
        assertThat(state()).isEqualTo(GatheringState.PREPARING);
        life.goesTo(GatheringLife.MONDAY.plusDays(4), LocalTime.of(9, 0));
        assertThat(state()).isEqualTo(GatheringState.MISSED);
        assertThat(life.told("GatheringMissed", "周三茶话")).isEqualTo(1);
        life.answers(id, "userTask_explainMissedGathering", Map.of("reason", "主持人生病"));
        assertThat(life.gathering(id).outcome().endedNote()).isEqualTo("主持人生病");
        assertThat(life.passed(id)).contains("event_missed");
    }

    @Test
    @DisplayName("003-26 who does not record is reminded, a review that is late goes to the lead")
    void remindersAndEscalations() {
        life.answers(id, "userTask_prepareGathering", COMPLETE);
        life.answers(id, "userTask_announceGathering", Map.of("announcement", "今晚八点"));
        life.goesTo(GatheringLife.MONDAY.plusDays(2), LocalTime.of(20, 1));
        life.goesTo(GatheringLife.MONDAY.plusDays(3), LocalTime.of(16, 0));
        assertThat(life.passed(id)).contains("event_hostReminded");
        life.answers(id, "userTask_hostGathering", HOSTED);
        life.goesTo(GatheringLife.MONDAY.plusDays(9), LocalTime.of(9, 0));
        assertThat(life.passed(id)).contains("event_reviewEscalated");
        assertThat(life.tasksOf(id)).containsExactly("userTask_reviewGathering");
    }

    @Test
    @DisplayName("003-24 a lead cancels on the page, a group that closes cancels by itself")
    void whatIsCancelledEndsAtOnce() {
        GatheringId later = life.calendar().get(1).id();
        assertThat(life.gatheringsDoor().cancel(life.community(), id, "停电")).isTrue();
        assertThat(life.gatheringsDoor().cancel(life.community(), id, "again")).isFalse();
        assertThat(life.told("GatheringCancelled", "停电")).isEqualTo(1);
        assertThat(life.passed(id)).contains("event_withdrawalDone");
        assertThat(life.tasksOf(id)).isEmpty();

        life.closes(group);
        life.roundsGo();
        assertThat(life.gathering(later).state()).isEqualTo(GatheringState.CANCELLED);
        assertThat(life.told("GatheringCancelled", "GROUP_CLOSED")).isEqualTo(1);
    }

    @Test
    @DisplayName("001-03 an advertisement above the cap of the group and week is refused, with the reason")
    void advertisementsAboveTheCapAreRefused() {
        life.column("周四好物", group, null, 4, Value.BENEFIT, false);
        life.roundsGo();
        GatheringId second = life.calendar().get(1).id();
        advertises(id);
        advertises(second);
        assertThat(life.tasksOf(id)).containsExactly("userTask_announceGathering");
        assertThat(life.tasksOf(second)).containsExactly("userTask_judgeBrief");
        assertThat(life.gathering(second).brief().refused()).isEqualTo("AD_CAP");
        assertThat(life.told("AnnouncementRefused", "AD_CAP")).isEqualTo(1);

        life.gatheringsDoor().cancel(life.community(), id, "换一天");
        life.answers(second, "userTask_judgeBrief", Map.of("verdict", "APPROVE"));
        assertThat(life.tasksOf(second)).containsExactly("userTask_announceGathering");
    }

    @Test
    @DisplayName("001-03 000-24 a waiting group gets no advertisement at all")
    void waitingGroupsGetNone() {
        GroupId waiting = life.group("备选一群", "WAITING", 30);
        life.column("周二早安", waiting, null, 2, Value.INFORMATION, false);
        life.roundsGo();
        GatheringId there = life.first();
        assertThat(life.gathering(there).group()).isEqualTo(waiting);
        advertises(there);
        assertThat(life.gathering(there).brief().refused()).isEqualTo("AD_CAP");
    }

    private void advertises(GatheringId gathering) {
        life.answers(gathering, "userTask_prepareGathering", with("ad", true));
        assertThat(life.gathering(gathering).brief().refused()).isEqualTo("ADVERTISES");
        life.answers(gathering, "userTask_judgeBrief", Map.of("verdict", "APPROVE"));
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> answers = new HashMap<>(COMPLETE);
        answers.put(key, value);
        return answers;
    }

    private GatheringState state() {
        return life.gathering(id).state();
    }
}
