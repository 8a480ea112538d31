package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.MemberId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** From the end of a cycle to the seated replacement, in the browser. */
class SeasonStoryBrowserTests extends BrowserTest {
    private static final String HOME = "淘汰补位 " + System.nanoTime();

    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    @DisplayName("003-20 003-12 a lead confirms, the channel removes, the next candidate is invited and takes the seat")
    void theLastMakesRoomForTheNext() {
        SeasonLife life = beans.createBean(SeasonLife.class).of(HOME);
        MemberId last = life.named("钱多多");
        Page page = choose(open("/", View.ZH, "LEAD"), HOME);
        visit(page, "/season");
        assertThat(row(page, "leaving-title", "钱多多")).containsText("宽限期");

        life.theGraceEnds();
        visit(page, "/tasks/" + life.taskOf(last));
        page.locator(".task-form input[type=radio]").first().check();
        page.fill(".task-form textarea", "三次提醒无回应");
        page.locator(".with-note button[type=submit]").click();
        ready(page);
        life.theChannelRemoves();
        visit(page, "/season/members/" + last);
        assertThat(page.locator("main")).containsText("席位已空出");
        assertThat(page.locator("main")).containsText("明显落后");
        examine(page, "season-out");

        MemberId next = life.named("王小明");
        visit(page, "/tasks/" + life.taskOf(next));
        page.locator(".quick-choices .btn-primary").click();
        ready(page);
        life.goes();
        visit(page, "/season");
        row(page, "invitations-title", "王小明").locator("button[value=true]").click();
        ready(page);
        assertThat(page.locator("#notices")).containsText("席位已占");
        visit(page, "/season");
        assertThat(row(page, "standing-title", "王小明")).containsText("首个周期");
        examine(page, "season-in");
    }

    private static Locator row(Page page, String card, String name) {
        return page.locator("section[aria-labelledby=" + card + "] li", new Page.LocatorOptions().setHasText(name));
    }
}
