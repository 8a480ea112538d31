package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qunflow.member.FactKind;

/** An operator notes an interest, a table proposes the member for VIP; a fee, a year, a share a week, and the year after. */
class VipStoryBrowserTests extends StoryTest {
    @Test
    @DisplayName("000-23, 000-24, 004-03, 004-05 from an interest that ends by itself to a VIP who is renewed")
    void aMemberBecomesVipAndStaysOne() {
        life.opens(home, "Zhou", "Wang");
        life.did("Zhou", FactKind.ORDERED, "880", 4);
        Page operator = reader(View.EN.onPhone(), "OPERATOR");
        isTagged(operator, "interest", "tea", null);
        isTagged(operator, "region", "Hunan", LocalDate.now(GalleryLife.ZONE).plusDays(5));
        life.goes();
        Page lead = reader(View.EN, "LEAD");
        visit(lead, "/layers");
        reads(lead, "3,000 or more");
        screenshot(lead, "story-vip-layers");
        takesTask(lead, "Approve the offer");
        answers(lead, "Approve the offer");
        theFeeIsPaid(operator);
        somethingIsShared(operator);
        theTermIsRenewed(operator);
        visit(lead, "/layers/members/" + life.named("Zhou"));
        life.daysPass(8, "member_tag", "set_at");
        life.daysPass(8, "member_tag", "until");
        visit(lead, pathOf(lead));
        reads(lead, "its time was over");
        screenshot(lead, "story-vip-member");
    }

    private void isTagged(Page operator, String key, String value, LocalDate until) {
        visit(operator, "/layers");
        looksFor(operator, "#q", "Zhou");
        press(operator, "main a.person:has-text('Zhou')");
        operator.selectOption("#key", key);
        operator.fill("#value", value);
        operator.fill("#reason", "Said so in the group");
        if (until != null) {
            operator.fill("#until", until.toString());
        }
        pressButton(operator, "Add the tag");
        isTold(operator, "The tag is set");
        reads(operator, "Said so in the group");
        examine(operator, "story-vip-tag");
    }

    private void theFeeIsPaid(Page operator) {
        visit(operator, "/layers/vip");
        isPaid(operator, "100", "bank 1");
        isTold(operator, "less than the fee");
        isPaid(operator, "365", "bank 1");
        isTold(operator, "the term begins");
        reads(operator, "not renewed yet");
        screenshot(operator, "story-vip-paid");
    }

    private static void isPaid(Page operator, String amount, String number) {
        operator.click("summary:has-text('Record a payment')");
        reads(operator, "the fee is CN¥365.00");
        operator.fill("input[name=amount]", amount);
        operator.fill("input[name=reference]", number);
        pressButton(operator, "Record it");
    }

    private void somethingIsShared(Page operator) {
        life.goes();
        takesTask(operator, "Share with the VIPs");
        operator.locator(".task-form input[type=text]").fill("How to brew white tea");
        handsIn(operator);
        visit(operator, "/layers/vip");
        reads(operator, "How to brew white tea");
    }

    private void theTermIsRenewed(Page operator) {
        life.daysPass(350, "layering_vip", "until");
        visit(operator, "/layers/vip");
        reads(operator, "To be renewed");
        isPaid(operator, "365", "bank 2");
        reads(operator, "renewed once");
        examine(operator, "story-vip-renewed");
    }
}
