package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An operator asks for a red packet from the phone: too much at first, then within the budget, sent and proven. */
class PacketStoryBrowserTests extends StoryTest {
    @Test
    @DisplayName("002-04 a red packet within the caps of the day, from the wish to the number of its transfer")
    void aGreetingIsSent() {
        life.opens(home, "周静怡");
        Page operator = reader(View.ZH.onPhone(), "OPERATOR");
        visit(operator, "/rewards/packets");
        looksFor(operator, "#q", "周");
        isAskedFor(operator, "30");
        isTold(operator, "超过单个红包");
        isAskedFor(operator, "8.8");
        isTold(operator, "今天的预算");
        reads(operator, "红包 1 / 20 个");
        screenshot(operator, "story-packet-asked");

        takesTask(operator, "发红包");
        operator.getByLabel("已发出").check();
        operator.click("form:has(.task-form) button[type=submit]");
        assertThat(operator.locator(".task-form .fjs-form-field-error")).isVisible();
        operator.locator(".task-form input[type=text]").fill("WX-20261122-07");
        examine(operator, "story-packet-task");
        handsIn(operator);
        visit(operator, "/rewards/packets");
        reads(operator, "WX-20261122-07");
        reads(operator, "已发出");
        screenshot(operator, "story-packet-sent");
    }

    private static void isAskedFor(Page operator, String amount) {
        operator.fill("#amount", amount);
        operator.fill("#occasion", "生日");
        press(operator, "#packet button[type=submit]");
    }
}
