package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A contribution from the member's message to its use elsewhere, and until somebody says that it is theirs. */
class ContentStoryBrowserTests extends BrowserTest {
    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Processes processes;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId community;
    private String home;

    static Stream<View> views() {
        return View.wanted(View.ZH);
    }

    @ParameterizedTest
    @MethodSource("views")
    @DisplayName(
            "003-16, 004-20, 004-21 entered, reviewed, published, licensed, used, claimed by somebody else, taken down")
    void aContributionAndItsEnd(View view) {
        anAuthor(view);
        Page page = choose(open("/content", view, "LEAD"), home);
        String work = isEntered(page);
        firstChoiceIsTaken(page);
        visit(page, work);
        assertThat(page.locator("main")).containsText("20");
        useIsRefusedThenAllowed(page);
        isReported(page);
        firstChoiceIsTaken(page);
        visit(page, work);
        assertThat(page.locator("#licence")).hasCount(0);
        assertThat(page.locator(".desk-acts .bg-red-lt")).isVisible();
        examine(page, "content-story-end");
    }

    private void anAuthor(View view) {
        home = "茶山社群 " + view.name();
        community = communities
                .open(home, "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        jdbc.update("update engagement_work set fingerprint = id::text where community_id = ?", community.value());
        members.register(community, new NewMember("demo", "a1", "周静怡", Instant.now(), "sandbox", "a1", null, null));
    }

    private String isEntered(Page page) {
        visit(page, "/content");
        page.fill("#q", "周静怡");
        page.press("#q", "Enter");
        page.waitForURL(url -> url.contains("q="));
        ready(page).click("a[href*='by=']");
        ready(page).waitForSelector("#body");
        page.fill("#body", "第一次自己泡白茶，香气留了一下午，推荐给大家试试");
        page.fill("#source", "群聊");
        page.click("#enter button[type=submit]");
        page.waitForURL(url -> url.matches(".*/content/[0-9a-f-]{36}"));
        assertThat(ready(page).locator("#notices .alert-success")).isVisible();
        examine(page, "content-story-entered");
        return pathOf(page);
    }

    /** The open task about it, answered through its form; then what follows runs. */
    private void firstChoiceIsTaken(Page page) {
        String task = jdbc.queryForObject(
                "select id from tasks_task where community_id = ? and closed_at is null",
                String.class,
                community.value());
        visit(page, "/tasks/" + task);
        if (!page.locator(".task-form").isVisible()) {
            page.click(".with-note summary");
        }
        page.locator(".task-form input[type=radio]").first().check();
        if (page.locator(".task-form textarea").count() > 0) {
            page.fill(".task-form textarea", "已核对原图");
        }
        screenshot(page, "content-story-task");
        page.click(".with-note button[type=submit]");
        page.waitForURL(url -> !url.contains(task));
        processes.runDueJobs(community, Instant.now().plus(Duration.ofMinutes(5)));
    }

    private void useIsRefusedThenAllowed(Page page) {
        page.fill("#place", "本周推送");
        page.click("#reuse button");
        assertThat(page.locator("#notices .alert-danger")).isVisible();
        ready(page).click("#licence button[value=true]");
        assertThat(page.locator("#notices .alert-success")).isVisible();
        ready(page).fill("#place", "本周推送");
        page.click("#reuse button");
        assertThat(page.locator("#notices .alert-success")).isVisible();
        assertThat(ready(page).locator("main")).containsText("本周推送");
    }

    private void isReported(Page page) {
        page.fill("#claimant", "茶园摄影师");
        page.fill("#claim", "这是我的照片");
        page.click("#report button");
        assertThat(page.locator("#notices .alert-success")).isVisible();
        assertThat(ready(page).locator("main")).containsText("茶园摄影师");
        examine(page, "content-story-reported");
    }
}
