package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.qunflow.layering.ordinary.OrdinaryFans;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;

/** Every path of a month with ordinary fans. */
@SpringBootTest
class OrdinaryCareTests {
    @RegisterExtension
    static final ModelCoverage coverage = ModelCoverage.of("ordinary-care");

    private static final String PLAN = "userTask_planContent";
    private static final Map<String, Object> POST = Map.of("topic", "tea", "groups", 1);

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    OrdinaryFans fans;

    private LayersScene scene;

    @BeforeEach
    void aCommunity() {
        scene = beans.createBean(LayersScene.class);
        scene.begins("ordinary-care");
    }

    @AfterEach
    void ends() {
        scene.life.ends();
    }

    @Test
    @DisplayName(
            "003-13, 004-09 a month with ordinary fans: content and brand search, two touches, all looked at again, the promising nurtured")
    void aMonth() {
        MemberId promising = scene.member("ORDINARY", "LL", 100, "0");
        MemberId rising = scene.member("REGULAR", "LH", 100, "0");
        MemberId lively = scene.member("REGULAR", "LH", 100, "0");
        paid(promising, "200");
        paid(rising, "400");
        scene.life.checksIn(lively);
        scene.life.daysPass(1);
        scene.life.checksIn(lively);
        scene.timerFires(scene.community(), "event_planEscalation");
        scene.answers(scene.community(), PLAN, Map.of("topic", "tea", "search", "云上茶"));
        scene.answers(scene.community(), "userTask_firstPost", POST);
        assertThat(standsAt()).containsExactly("event_midMonth");
        scene.life.daysPass(14);
        scene.answers(scene.community(), "userTask_secondPost", POST);
        assertThat(fans.promising(scene.community())).contains(promising);
        scene.answers(scene.community(), "userTask_nurture", Map.of("reached", 1));
        assertThat(scene.passed(scene.community())).contains("event_monthOver", "event_planEscalated");
        assertThat(scene.count("""
                        select count(*) from layering_care
                        where community_id = ? and touches = 2 and ordinary = 3 and promoted = 1 and promising >= 1""", scene.community().value())).isEqualTo(1);
        assertThat(scene.told("layering.ordinary.OrdinaryFansReviewed")).isEqualTo(1);
        scene.life.daysPass(1);
        assertThat(standsAt()).isEmpty();
        scene.life.timePasses(31);
        assertThat(standsAt()).containsExactly(PLAN);
    }

    @Test
    @DisplayName("004-09 where nine in ten are silent they are touched once a month, and nobody promising ends it")
    void whereAllAreSilentOneTouchIsEnough() {
        scene.member("ORDINARY", "LL", 0, "0");
        scene.life.roundsGo();
        scene.answers(scene.community(), PLAN, Map.of("topic", "tea", "search", "云上茶"));
        scene.answers(scene.community(), "userTask_firstPost", POST);
        scene.life.daysPass(14);
        assertThat(scene.passed(scene.community()))
                .contains("event_nobodyPromising")
                .doesNotContain("userTask_secondPost");
    }

    @Test
    @DisplayName("003-13 where nobody is ordinary no month begins")
    void nobodyIsOrdinary() {
        scene.member("CORE", "HH", 800, "3000");
        scene.life.roundsGo();
        assertThat(standsAt()).isEmpty();
    }

    private void paid(MemberId member, String amount) {
        scene.orders(member, "shop", "o " + member, amount);
    }

    private List<String> standsAt() {
        return scene.standsAt(scene.community());
    }
}
