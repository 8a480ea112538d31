package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.engagement.checkin.Pictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** From a report to a restored member, clicked through by an operator and two leads. */
class ModerationStoryBrowserTests extends BrowserTest {
    @Autowired
    AutowireCapableBeanFactory beans;

    @Test
    @DisplayName(
            "004-15 004-16 004-18 reported, decided, executed with proof, appealed, overturned by another lead, restored")
    void aMuteThatWasWrong() {
        ModerationLife life = beans.createBean(ModerationLife.class).begins();
        life.named("周静怡");
        Page operator = choose(open("/", View.ZH.onPhone(), "OPERATOR"), life.home);
        String at = isReported(operator);
        String id = at.substring(at.lastIndexOf('/') + 1);
        Page lead = choose(open("/", View.ZH, "LEAD"), life.home);
        visit(lead, at);
        assertThat(lead.locator(".rung-on")).hasText("短期禁言");
        does(life, lead, life.task(id, "userTask_decide"), 0, "textarea", "广告");
        does(life, operator, life.task(id, "userTask_execute"), 0, "input[type=text]", "截图一");
        visit(lead, at);
        assertThat(lead.locator("main")).containsText("规则第 1 版");
        assertThat(lead.locator("main")).containsText("截图一");

        visit(operator, at);
        operator.fill("#words", "只是分享，没有广告");
        submitted(operator, "#appeal button[type=submit]");
        assertThat(operator.locator("#notices")).containsText("申诉已登记");
        String review = life.task(life.appeal(), "userTask_reviewAppeal");
        visit(lead, "/tasks/" + review);
        assertThat(lead.locator("main")).containsText("你已就本案作过决定");
        Page other = choose(open("/", View.ZH, "LEAD", "lead-two"), life.home);
        does(life, other, review, 2, "textarea", "没有联系方式");
        does(life, operator, life.task(life.appeal(), "userTask_restore"), 0, "input[type=text]", "截图二");
        visit(other, at);
        assertThat(other.locator("main")).containsText("已撤销");
        assertThat(other.locator("main")).containsText("截图二");
        examine(other, "moderation-restored");
    }

    private String isReported(Page operator) {
        visit(operator, "/moderation/report?q=周");
        submitted(operator, ".report-who");
        operator.fill("#body", "好茶低价，欢迎来店");
        submitted(operator, ".report-quick button[value='3.1']");
        assertThat(operator.locator("#notices")).containsText("举报已登记");
        return pathOf(operator);
    }

    private void does(ModerationLife life, Page page, String task, int choice, String field, String words) {
        visit(page, "/tasks/" + task);
        if (field.startsWith("input")) {
            page.setInputFiles("#proof", new FilePayload("群.png", "image/png", Pictures.png()));
            page.locator(".proof-add button").click();
            assertThat(page.locator(".proof")).isVisible();
        }
        page.locator(".task-form input[type=radio]").nth(choice).check();
        page.locator(".task-form " + field).last().fill(words);
        submitted(page, ".with-note button[type=submit]");
        life.goesOn();
    }

    private static void submitted(Page page, String what) {
        page.evaluate("() => document.documentElement.dataset.ready = '0'");
        page.locator(what).first().click();
        ready(page);
    }
}
