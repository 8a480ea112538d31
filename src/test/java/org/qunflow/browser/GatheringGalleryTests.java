package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The pages of activities. */
class GatheringGalleryTests extends GalleryTest {
    @Autowired
    AutowireCapableBeanFactory factory;

    private GatheringScene gatherings;

    @BeforeEach
    void groupsGather() {
        gatherings = factory.createBean(GatheringScene.class);
        gatherings.lives();
    }

    @ParameterizedTest
    @MethodSource("views")
    void activities(View view) {
        Page page = reader(view, "LEAD", GatheringScene.HOME);
        look(page, "/gatherings", "gatherings");
        page.click("details > summary");
        look(page, "gatherings-plan");
        look(page, "/gatherings/cadence", "gatherings-cadence");
        look(page, "/gatherings/columns", "gatherings-columns");
        look(page, gatherings.refused(), "gathering");
        look(page, gatherings.reviewed(), "gathering-reviewed");
        look(page, gatherings.task("userTask_prepareGathering"), "gathering-task");
        look(page, "/gatherings/materials", "gathering-materials");
        page.click(".listed a");
        look(ready(page), "gathering-material");
        look(page, "/gatherings/topics", "gathering-topics");
    }

    @ParameterizedTest
    @MethodSource("views")
    void modelsAndNothing(View view) {
        Page page = reader(view, "LEAD", GatheringScene.HOME);
        diagram(page, "/design/processes/gathering", "gathering-model");
        diagram(page, "/design/processes/guest-invitation", "gathering-guest-model");
        diagram(page, "/design/processes/cadence-alarm", "gathering-alarm-model");
        look(page, "/design/tables/group-cadence", "gathering-cadence-table");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/gatherings", "gatherings-empty");
        look(page, "/gatherings/columns", "gatherings-columns-empty");
        look(page, "/gatherings/materials", "gathering-materials-empty");
    }
}
