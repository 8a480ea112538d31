package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The pages of offline events. */
class OfflineGalleryTests extends GalleryTest {
    @Autowired
    AutowireCapableBeanFactory factory;

    private OfflineMeetings meetings;

    @BeforeEach
    void membersMeet() {
        meetings = factory.createBean(OfflineMeetings.class);
        meetings.lives();
    }

    @ParameterizedTest
    @MethodSource("views")
    void events(View view) {
        Page page = reader(view, "LEAD", OfflineMeetings.HOME);
        look(page, "/offline?all=true", "offline");
        look(page, "/offline/new?q=周", "offline-new");
        look(page, meetings.page("PROPOSED"), "offline-proposed");
        look(page, meetings.page("OPEN") + "?q=李", "offline-open");
        look(page, meetings.page("CONFIRMED"), "offline-attendance");
        look(page, meetings.page("REVIEWED"), "offline-reviewed");
        look(page, meetings.page("CANCELLED"), "offline-off");
        look(page, meetings.taskPage("userTask_overrideReadiness"), "offline-task-override");
        look(page, meetings.taskPage("userTask_checkAttendance"), "offline-task-attendance");
        diagram(page, "/design/processes/offline-event", "offline-model");
        look(page, "/design/tables/offline-event-readiness", "offline-table");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/offline", "offline-empty");
    }
}
