package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * An operator notes what a core fan proposes, a lead opens it, members pledge until it is funded; it gets a venue, is
 * held and reviewed, and who organised it is rewarded.
 */
class OfflineStoryBrowserTests extends BrowserTest {
    private final String home =
            "北风生活 " + Integer.toUnsignedString(UUID.randomUUID().hashCode());

    @Autowired
    AutowireCapableBeanFactory beans;

    private OfflineMeetings meetings;

    @BeforeEach
    void membersAreThere() {
        meetings = beans.createBean(OfflineMeetings.class);
        meetings.opens(home);
    }

    @Test
    @DisplayName(
            "000-16 002-14 propose, open, pledge, funded, held, settled, reviewed: clicked through by operator and lead")
    void fromAnIdeaToTheReview() {
        Page operator = choose(open("/", View.ZH, "OPERATOR"), home);
        String event = proposed(operator);
        Page lead = choose(open("/", View.ZH, "LEAD"), home);
        task(lead, "userTask_judgeProposal", "开放认筹");
        pledges(operator, event, "周静怡");
        pledges(operator, event, "周静怡");
        assertThat(operator.locator("#notices")).containsText("已认筹");
        pledges(operator, event, "李雷");
        assertThat(operator.locator("main")).containsText("还差 1 人成行");
        pledges(operator, event, "王小明");
        assertThat(operator.locator("main")).containsText("已筹成");
        visit(operator, meetings.taskPage("userTask_confirmVenue"));
        operator.locator(".task-form input[type=radio]").first().check();
        operator.fill(".task-form input[type=text]", "龙井路 1 号");
        sent(operator, ".with-note button[type=submit]");
        meetings.runs();
        held(operator, event);
        visit(operator, event);
        assertThat(operator.locator("main")).containsText("已复盘");
        assertThat(operator.locator("main")).containsText("组织者已得积分");
        visit(lead, "/offline?all=true");
        examine(lead, "offline-story");
    }

    private String proposed(Page page) {
        visit(page, "/offline/new?q=周");
        page.locator("a.btn:has-text('选择')").first().click();
        ready(page);
        page.fill("#title", "春茶品鉴会");
        page.fill("#region", "杭州");
        page.fill("#day", LocalDate.now().plusDays(12).toString());
        page.fill("#cost", "150");
        page.fill("#pledge", "50");
        page.fill("#lowest", "6");
        page.fill("#highest", "5");
        page.fill("#deadline", LocalDate.now().plusDays(6).toString());
        sent(page, "#proposal button[type=submit]");
        assertThat(page.locator("#notices")).containsText("起办人数大于名额");
        page.fill("#lowest", "3");
        sent(page, "#proposal button[type=submit]");
        assertThat(page.locator("h1")).hasText("春茶品鉴会");
        return pathOf(page);
    }

    private void pledges(Page page, String event, String name) {
        visit(page, event + "?q=" + name);
        sent(page, ".pledge-act button");
    }

    private void held(Page page, String event) {
        meetings.begins(event.substring("/offline/".length()));
        visit(page, event);
        page.locator("#attendance input[type=checkbox]").first().check();
        sent(page, "#attendance button[type=submit]");
        assertThat(page.locator("#notices")).containsText("1 人到场");
        visit(page, meetings.taskPage("userTask_checkAttendance"));
        page.locator(".task-form input").first().fill("120");
        sent(page, ".with-note button[type=submit]");
        meetings.runs();
        visit(page, meetings.taskPage("userTask_reviewOffline"));
        page.locator(".task-form input[type=radio]").first().check();
        page.locator(".task-form textarea").fill("早一周订场地");
        sent(page, ".with-note button[type=submit]");
        meetings.runs();
    }

    private void task(Page page, String element, String answer) {
        visit(page, meetings.taskPage(element));
        sent(page, ".quick-choices .btn:has-text('" + answer + "')");
        meetings.runs();
    }

    private static void sent(Page page, String button) {
        page.evaluate("() => document.documentElement.dataset.ready = '0'");
        page.locator(button).first().click();
        ready(page);
    }
}
