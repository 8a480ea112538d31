package org.qunflow.conversion.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.ContentScene;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;

/** Scenes are planned for festivals and hot topics; what is not planned, or over, cannot be named. */
@SpringBootTest
@AutoConfigureMockMvc
class SalesScenesTests {
    @Autowired
    ContentScene life;

    @Autowired
    SalesScenes scenes;

    private CommunityId community;
    private LocalDate today;

    @BeforeEach
    void aCommunity() {
        community = life.community();
        today = scenes.today(community);
    }

    @Test
    @DisplayName(
            "000-07 a scene can be named from its plan to its end; everyday scenes always, others of other communities never")
    void known() {
        assertThat(scenes.isKnown(community, "first-step")).isTrue();
        assertThat(scenes.isKnown(community, "rain")).isFalse();
        SceneId id = ((SceneAnswer.Done) scenes.plan(community, topic("rain", 0, 3))).scene();
        assertThat(scenes.isKnown(community, "rain")).isTrue();
        assertThat(scenes.isKnown(life.community(), "rain")).isFalse();
        assertThat(scenes.end(community, id)).isInstanceOf(SceneAnswer.Done.class);
        assertThat(scenes.isKnown(community, "rain")).isFalse();
        assertThat(scenes.end(community, id)).isEqualTo(refused(SceneRefusal.OVER));
        scenes.plan(community, topic("snow", 0, 3));
        life.sql("update conversion_scene set starts_on = starts_on - 9, ends_on = ends_on - 9 where key = 'snow'");
        assertThat(scenes.isKnown(community, "snow")).isFalse();
        assertThat(life.told(community, "conversion.scene.SceneEnded")).isEqualTo(1);
    }

    @Test
    @DisplayName("002-15 a scene of a festival is planned once, on its days")
    void festival() {
        FestivalCalendar.FestivalDay next =
                FestivalCalendar.between(today, today.plusDays(200)).get(0);
        NewScene plan = new NewScene(null, "送礼", next.festival(), today, next.on(), "");
        assertThat(scenes.plan(community, plan)).isInstanceOf(SceneAnswer.Done.class);
        assertThat(scenes.ahead(community)).extracting(SalesScene::key).containsExactly(next.key());
        assertThat(scenes.plan(community, plan)).isEqualTo(refused(SceneRefusal.KEY_TAKEN));
        LocalDate after = next.on().plusDays(1);
        assertThat(scenes.plan(community, new NewScene(null, "送礼", next.festival(), after, after, "")))
                .isEqualTo(refused(SceneRefusal.NOT_THE_FESTIVAL));
    }

    @Test
    @DisplayName("002-15 a scene that cannot work is refused with its reason, and the journal keeps it")
    void refusals() {
        assertThat(scenes.plan(community, topic("Rain!", 0, 1))).isEqualTo(refused(SceneRefusal.BAD_KEY));
        assertThat(scenes.plan(community, topic("first-step", 0, 1))).isEqualTo(refused(SceneRefusal.KEY_TAKEN));
        assertThat(scenes.plan(community, topic("rain", 2, 1))).isEqualTo(refused(SceneRefusal.WRONG_DAYS));
        assertThat(scenes.plan(community, topic("rain", -2, -1))).isEqualTo(refused(SceneRefusal.DAYS_PAST));
        assertThat(scenes.plan(community, topic("rain", 0, 61))).isEqualTo(refused(SceneRefusal.TOO_MANY_DAYS));
        assertThat(scenes.plan(community, new NewScene("rain", " ", null, today, today, "")))
                .isEqualTo(refused(SceneRefusal.NO_TITLE));
        assertThat(life.told(community, "conversion.scene.SceneRefused")).isEqualTo(6);
        assertThat(scenes.ahead(community)).isEmpty();
    }

    private NewScene topic(String key, int from, int to) {
        return new NewScene(key, "Rain", null, today.plusDays(from), today.plusDays(to), "");
    }

    private static SceneAnswer refused(SceneRefusal why) {
        return new SceneAnswer.Refused(why);
    }
}
