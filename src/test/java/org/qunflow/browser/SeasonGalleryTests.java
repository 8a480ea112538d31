package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The pages of the season: running, none yet, planned, ended cycle, members. */
class SeasonGalleryTests extends GalleryTest {
    private static final String HOME = "茶山社群 · 春";

    @Autowired
    AutowireCapableBeanFactory factory;

    private SeasonLife life;

    @BeforeEach
    void aSeason() {
        life = factory.createBean(SeasonLife.class).of(HOME).inTheMiddle();
    }

    @ParameterizedTest
    @MethodSource("views")
    void theSeason(View view) {
        Page page = reader(view, "LEAD", HOME);
        look(page, "/season", "season");
        look(page, "/season/standings/" + life.season() + "/1", "season-cycle");
        look(page, "/season/members/" + life.named("钱多多"), "season-member-out");
        look(page, "/season/members/" + life.named("周静怡"), "season-member-in");
        look(page, "/season/members/" + life.named("王小明"), "season-candidate");
        look(page, "/season/new", "season-new");
        page.fill("#name", "夏茶");
        page.check("[name=by][value=NUMBER]");
        page.fill("#seats", "1");
        send(page, "form[action='/season/new']");
        look(page, "season-refused");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/season", "season-none");
    }
}
