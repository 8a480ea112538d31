package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The calendar of scenes, and the pages of live rooms. */
class SceneGalleryTests extends GalleryTest {
    @Autowired
    AutowireCapableBeanFactory factory;

    private SceneLife life;

    @BeforeEach
    void scenesArePlanned() {
        life = factory.createBean(SceneLife.class);
        life.lives();
    }

    @ParameterizedTest
    @MethodSource("views")
    void scenes(View view) {
        Page page = reader(view, "LEAD", SceneLife.HOME);
        look(page, "/scenes", "scenes");
        look(page, "/scenes/lead/new", "scenes-topic");
        look(page, "/scenes/lead/new?festival=SPRING_FESTIVAL&on=2027-02-06", "scenes-festival");
        look(page, "/scenes/live", "live-rooms");
        look(page, "/scenes/live/lead/new", "live-new");
        look(page, life.page("PROPOSED"), "live-proposed");
        look(page, life.page("ON"), "live-on");
        look(page, life.page("REVIEWED"), "live-reviewed");
        look(page, life.taskPage("userTask_acceptPath"), "live-task-path");
        look(page, life.taskPage("userTask_recordLive"), "live-task-record");
        diagram(page, "/design/processes/live-room", "live-model");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/scenes/live", "live-empty");
    }
}
