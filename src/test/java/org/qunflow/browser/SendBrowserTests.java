package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.community.Communities;
import org.qunflow.community.Rounds;
import org.qunflow.engine.Processes;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A lead asks for a message to two groups, an operator sends it from the phone and proves it, the report shows it. */
@DisplayName("003-21 003-01 from the lead's wish to the picture in the group and back to the report")
class SendBrowserTests extends BrowserTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String HOME = "群发的社群";

    @Autowired
    Communities communities;

    @Autowired
    Rounds rounds;

    @Autowired
    Processes processes;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId home;

    static Stream<View> views() {
        return View.wanted(View.ZH);
    }

    @ParameterizedTest
    @MethodSource("views")
    void aMessageIsAskedForSentProvenAndReported(View view) {
        tolerate("status of 422");
        twoGroups();
        Page lead = choose(open("/", view, "LEAD"), HOME);
        visit(lead, "/outreach/sends/new");
        lead.locator("[name=group]").first().check();
        lead.locator("[name=group]").nth(1).check();
        lead.fill("#words", "春茶到了，明天十点开团，想要的朋友接龙。");
        lead.fill("#reason", "春茶开团");
        lead.locator("#ask button[type=submit]").click();
        lead.waitForURL("**/outreach/sends");
        assertThat(ready(lead).locator("#sends > li")).hasCount(2);
        examine(lead, "sends-1-planned");
        theyFallDue();

        Page phone = choose(open("/", view.onPhone(), "OPERATOR"), HOME);
        visit(phone, "/tasks");
        phone.locator(".task-name").first().click();
        ready(phone);
        assertThat(phone.locator("#to-send")).containsText("明天十点开团");
        saysItIsSent(phone);
        assertThat(ready(phone).locator(".alert-danger").first()).containsText("图片");
        phone.setInputFiles(
                "#proof", new FilePayload("群.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        phone.locator(".proof-add button").click();
        assertThat(phone.locator("#proofs [role=alert]")).containsText("只接受图片");
        phone.setInputFiles("#proof", new FilePayload("群.png", "image/png", PNG));
        phone.locator(".proof-add button").click();
        assertThat(phone.locator(".proof")).isVisible();
        examine(phone, "sends-2-proven");
        saysItIsSent(phone);
        phone.waitForURL("**/tasks");
        processes.runDueJobs(home, clock.instant().plusSeconds(7200));

        visit(lead, "/outreach/sends");
        assertThat(lead.locator("#report tbody tr").last()).containsText("100");
        assertThat(lead.locator("#sends")).containsText("已发送");
        examine(lead, "sends-3-report");
        lead.locator("#sends a").nth(1).click();
        ready(lead);
        examine(lead, "sends-4-one");
        Assertions.assertThat(jdbc.queryForObject(
                        "select count(*) from outreach_quota_slot where community_id = ? and state = 'USED'",
                        Long.class,
                        home.value()))
                .isEqualTo(1);
    }

    private static void saysItIsSent(Page phone) {
        if (phone.locator(".quick-choices button").count() > 0) {
            phone.locator(".quick-choices button").first().click();
        } else {
            phone.locator(".task-form input[type=radio]").first().check();
            phone.locator(".with-note button[type=submit]").click();
        }
    }

    private void twoGroups() {
        home = communities
                .open(HOME, "茶山", GalleryLife.ZONE, java.util.Currency.getInstance("CNY"))
                .id();
        jdbc.update("delete from outreach_send where community_id = ?", home.value());
        for (int number = 1; number <= 2; number++) {
            jdbc.update("""
                    insert into group_group (id, community_id, type, name, number, capacity, opened_at)
                    values (gen_random_uuid(), ?, 'VIP', ?, ?, 30, now()) on conflict do nothing""", home.value(), "VIP " + number, number);
        }
    }

    private void theyFallDue() {
        jdbc.update(
                "update outreach_send set due_at = now() - interval '1 minute' where community_id = ?", home.value());
        rounds.goTo(home, clock.instant());
    }
}
