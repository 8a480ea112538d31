package org.qunflow.group.opening.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.ModelCoverage;
import org.qunflow.group.GroupType;
import org.qunflow.group.opening.GroupScene;
import org.qunflow.group.opening.Kind;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.Openings;
import org.qunflow.group.opening.Refusal;
import org.qunflow.group.opening.rules.Rulebook;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What a community is for; every path of its goal. */
@SpringBootTest
@Import(GroupScene.class)
class ProfileTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("community-goal");

    private static final String CELEBRATE = "userTask_celebrateGoal";
    private static final Profile PROFILE = new Profile("好茶", "慢", Kind.INTEREST, "小山", "亲切", "不吹嘘", "春茶", 0);

    @Autowired
    GroupScene scene;

    @Autowired
    Profiles profiles;

    @Autowired
    Scenes scenes;

    @Autowired
    Goals goals;

    @Autowired
    Launch launch;

    @Autowired
    Suitability suitability;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Openings openings;

    private CommunityId community;

    @BeforeEach
    void aCommunity() {
        community = scene.community();
    }

    @Test
    @DisplayName("000-01 000-02 000-03 a community has a purpose, a type and a persona; new groups begin with them")
    void theProfileIsWhereNewGroupsBegin() {
        assertThat(profiles.write(community, PROFILE)).isEmpty();
        assertThat(profiles.write(community, PROFILE)).map(Refusal::why).contains("SOMEBODY_FASTER");
        score("办公室", 5, 4, 3);
        assertThat(scenes.choose(community, scenes.of(community).get(0).id())).isEmpty();

        openings.plan(community, GroupType.VIP, "老茶客");

        Opening opening = openings.newest(community, null, 1).get(0);
        assertThat(opening.file().purpose()).isEqualTo("好茶");
        assertThat(opening.file().kind()).isEqualTo(Kind.INTEREST);
        assertThat(opening.file().persona()).isEqualTo("小山");
        assertThat(opening.file().scenes()).containsExactly("办公室");
    }

    @Test
    @DisplayName("000-06 000-07 scenes are judged by need, frequency and reach; at most three are core")
    void atMostThreeScenesAreCore() {
        score("防水", 5, 5, 5);
        score("防霉", 5, 4, 4);
        score("防雾", 4, 3, 3);
        score("防锈", 3, 3, 4);
        score("涂鸦墙", 1, 1, 5);
        List<Scene> found = scenes.of(community);
        assertThat(found).extracting(Scene::verdict).containsExactly("CORE", "CORE", "CORE", "CORE", "DROP");

        found.stream().limit(3).forEach(s -> assertThat(scenes.choose(community, s.id()))
                .isEmpty());
        assertThat(scenes.choose(community, found.get(3).id()))
                .map(Refusal::why)
                .contains("THREE_SCENES");
        assertThat(scenes.choose(community, found.get(4).id()))
                .map(Refusal::why)
                .contains("THREE_SCENES");
        assertThat(scenes.release(community, found.get(0).id())).isTrue();
        assertThat(scenes.choose(community, found.get(3).id())).isEmpty();
        assertThat(scene.count("select count(*) from group_v_scene where community_id = ?", community.value()))
                .isEqualTo(3);
        assertThat(scenes.score(community, "", 1, 1, 1)).map(Refusal::why).contains("SCENE");
        assertThat(scenes.score(community, "防水", 6, 1, 1)).map(Refusal::why).contains("SCENE");
    }

    @Test
    @DisplayName("000-01 a goal that is reached is celebrated, and the next one is set")
    void aGoalThatIsReachedAsksForTheNext() {
        assertThat(set("一千位茶友", 1000)).isEmpty();
        assertThat(set("又一个", 10)).contains("GOAL_THERE");
        assertThat(progress(999)).isEmpty();
        assertThat(scene.standsAt(community, community)).isEmpty();
        assertThat(progress(1000)).isEmpty();
        scene.timerFires(community, "event_goalReminder");
        assertThat(progress(1001)).contains("NO_GOAL");

        scene.answers(community, community, CELEBRATE, Map.of("next", "NEXT"));
        assertThat(scene.standsAt(community, community)).contains(CELEBRATE);
        scene.answers(
                community, community, CELEBRATE, Map.of("next", "NEXT", "title", "两千位", "target", 2000, "days", 60));

        assertThat(goals.of(community)).extracting(Goal::state).containsExactly("OPEN", "CLOSED");
        assertThat(goals.of(community).get(0).due())
                .isEqualTo(goals.today(community).plusDays(60));
        assertThat(progress(2000)).isEmpty();
        scene.answers(community, community, CELEBRATE, Map.of("next", "CLOSE"));
        assertThat(goals.of(community)).extracting(Goal::state).containsOnly("CLOSED");
    }

    @Test
    @DisplayName("000-01 a goal without title, target or a day to come is refused")
    void aGoalThatIsNoneIsRefused() {
        assertThat(set("", 10)).contains("GOAL");
        assertThat(set("x", 0)).contains("GOAL");
        assertThat(goals.set(community, "x", 1, goals.today(community)))
                .map(Refusal::why)
                .contains("GOAL");
        assertThat(progress(-1)).contains("NO_GOAL");
        assertThat(scene.refusals(community, "GOAL")).isEqualTo(3);
    }

    @Test
    @DisplayName("000-11 system, model, distribution, rules: in this order, and the rules only when they are approved")
    void theStepsOfALaunchComeInTheirOrder() {
        assertThat(tick(2)).contains("LAUNCH_ORDER");
        for (int step = 1; step <= 3; step++) {
            assertThat(tick(step)).isEmpty();
        }
        assertThat(tick(3)).contains("LAUNCH_ORDER");
        assertThat(tick(4)).contains("NO_RULEBOOK");
        scene.as("scene-owner", () -> rulebook.draft(community, "不发广告"));
        scene.as("scene-lead", () -> rulebook.approve(community, 1));
        assertThat(tick(4)).isEmpty();
        assertThat(launch.done(community)).isEqualTo(Launch.STEPS.size());
    }

    @Test
    @DisplayName("002-09 start-ups, long decisions and high thresholds are suited, each with a type")
    void theQuestionnaireAdvises() {
        assertThat(suitability.ask(community, false, false, true))
                .isEqualTo(new Suitability.Advice("SUITED", Kind.KNOWLEDGE));
        assertThat(suitability.ask(community, true, true, false).kind()).isEqualTo(Kind.BRAND);
        assertThat(suitability.ask(community, true, false, false).kind()).isEqualTo(Kind.PRODUCT);
        assertThat(suitability.ask(community, false, false, false).verdict()).isEqualTo("PARTLY");
    }

    private void score(String name, int need, int frequency, int reach) {
        assertThat(scenes.score(community, name, need, frequency, reach)).isEmpty();
    }

    private Optional<String> set(String title, long target) {
        return goals.set(community, title, target, goals.today(community).plusDays(30))
                .map(Refusal::why);
    }

    private Optional<String> progress(long progress) {
        return goals.progress(community, progress).map(Refusal::why);
    }

    private Optional<String> tick(int step) {
        return launch.tick(community, step).map(Refusal::why);
    }
}
