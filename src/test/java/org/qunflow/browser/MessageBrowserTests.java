package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.community.Communities;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.outreach.template.Answer;
import org.qunflow.outreach.template.Draft;
import org.qunflow.outreach.template.Occasion;
import org.qunflow.outreach.template.TemplateDesk;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;

class MessageBrowserTests extends BrowserTest {
    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    TemplateDesk desk;

    @Autowired
    CurrentOperator operator;

    private CommunityId tea;

    @BeforeEach
    void aCommunity() {
        tea = communities
                .open("北风生活 86", "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        members.registerAll(
                tea,
                "test",
                List.of(new NewMember(
                        "shop", "m-1", "Anna", Instant.parse("2026-03-01T00:00:00Z"), null, null, null, null)));
    }

    static Stream<View> views() {
        return View.wanted(View.ZH, View.EN.inTheDark().onPhone());
    }

    @ParameterizedTest
    @MethodSource("views")
    void aLeadWritesATextAndSeesAtOnceWhatIsWrongAndHowItReads(View view) {
        Page page = visit(openIn("北风生活 86", view, "LEAD"), "/design/messages");
        examine(page, "messages");
        visit(page, "/design/messages/farewell/edit");
        page.fill("#en", "Dear {{nmae}}, thank you");
        assertThat(page.locator("#problems-en")).containsText("{{name}}");
        examine(page, "message-wrong");
        page.fill("#en", "Thank you (" + view + "), ");
        page.locator("button[data-into=en]").first().click();
        page.fill("#zh", "谢谢，");
        page.locator("button[data-into=zh]").first().click();
        assertThat(page.locator("#verdict .message-value").first()).hasText("A***");
        assertThat(page.locator(".message-problems")).hasCount(0);
        examine(page, "message-edit");
        page.locator("#propose").click();
        ready(page).waitForURL("**/design/messages/farewell");
        assertThat(page.locator("#proposal")).isVisible();
        examine(page, "message-proposed");
        page.locator("form[action$=withdraw] button").click();
        assertThat(ready(page).locator("#proposal")).hasCount(0);
    }

    @ParameterizedTest
    @MethodSource("views")
    void anotherLeadReadsItSendsItBackOrApproves(View view) {
        operator.runAs("lead2", () -> proposes("新茶到了，{{昵称}}！限时 {{days}} 天：{{product}} " + view));
        Page page = visit(openIn("北风生活 86", view, "LEAD"), "/design/messages/offer");
        assertThat(page.locator("#approve")).isVisible();
        examine(page, "message-to-approve");
        page.locator("#approve button").click();
        assertThat(ready(page).locator("#notices .alert-success")).isVisible();
        assertThat(page.locator("#proposal")).hasCount(0);
        examine(page, "message-approved");
    }

    private void proposes(String zh) {
        Draft seen = new Draft("offer", null, "优惠", "Offer", zh, "New tea, {{name}}! {{days}} days: {{product}}", "");
        String base = desk.find(tea, "offer").orElseThrow().newest().base();
        org.assertj.core.api.Assertions.assertThat(
                        desk.propose(tea, seen.of("offer", Occasion.OFFER).over(base)))
                .isInstanceOf(Answer.Done.class);
    }
}
