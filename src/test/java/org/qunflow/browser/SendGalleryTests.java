package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Group messages, fatigue, trade-offs; the roster and the skills of the team. */
class SendGalleryTests extends GalleryTest {

    @ParameterizedTest
    @MethodSource("views")
    void groupMessages(View view) {
        scene.groupSends();
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/outreach/sends", "sends");
        look(page, "/outreach/sends/" + scene.aGroupSend(), "send");
        look(page, "/outreach/sends/senders", "senders");
        look(send(page, "#senders"), "senders-refused");
        look(page, "/outreach/sends/new", "send-new");
        look(send(page, "#ask"), "send-wrong");
        look(page, "/outreach/fatigue", "fatigue");
        look(page, "/outreach/trade-offs", "trade-offs");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/outreach/sends", "sends-empty");
        look(page, "/outreach/fatigue", "fatigue-empty");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theWatch(View view) {
        scene.shifts();
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/team/shifts", "shifts");
        look(send(page, "#plan"), "shift-refused");
        look(page, "/team/skills", "skills");
        look(send(page, "#skill-form"), "skill-refused");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/team/shifts", "shifts-empty");
    }
}
