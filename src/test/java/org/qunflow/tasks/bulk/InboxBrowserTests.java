package org.qunflow.tasks.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.browser.BrowserTest;
import org.qunflow.browser.View;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.FactKind;
import org.qunflow.member.Facts;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewFact;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An operator's morning over the real engine: filter, search, keys, many tasks at once, a proof, a comment, a live list. */
class InboxBrowserTests extends BrowserTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Facts facts;

    @Autowired
    Processes processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    BusinessClock clock;

    @Autowired
    Batches batches;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId community;

    @BeforeEach
    void leadsToReview() {
        jdbc.update("update tasks_task set closed_at = now(), closed_by = 'test', outcome = 'CANCELLED'"
                + " where closed_at is null");
        community = communities
                .open("北风生活", "北风", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        List.of("王小明", "李雷", "韩梅梅", "Krüger, Anna", "赵六", "周杰").forEach(this::arrives);
        jdbc.update("""
                update tasks_task t set due_at = now() + (o.n * interval '11 hours') - interval '15 hours'
                from (select id, row_number() over (order by created_at, id) - 1 as n from tasks_task
                  where closed_at is null) o where o.id = t.id""");
        jdbc.update(
                "update tasks_task set group_id = gen_random_uuid(), group_zh = '备选群 1', group_en = 'Waiting group 1' where closed_at is null"
                        + " and member_name = '王小明'");
    }

    @Test
    void theInboxIsFilteredSearchedAndKept() {
        Page page = open("/tasks?q=王", View.ZH.onPhone(), "OPERATOR");
        assertThat(page.locator(".task")).hasCount(1);
        examine(page, "inbox-search");
        visit(page, "/tasks?view=overdue");
        page.click(".inbox-keep summary");
        page.fill("#filter-name", "晨会");
        page.locator(".inbox-keep button").click();
        ready(page);
        assertThat(page.locator(".inbox-kept a").first()).hasText("晨会");
        examine(page, "inbox-kept");
        visit(page, "/tasks?q=nobody");
        examine(page, "inbox-empty");
    }

    @Test
    void manyTasksAreCompletedWithOneAnswer() {
        Page page = open("/tasks", View.EN, "OPERATOR");
        page.locator("[data-check-all]").check();
        page.locator(".bulk-bar button").first().click();
        ready(page);
        examine(page, "bulk-chosen");
        page.locator(".batch-acts .quick-choices button").first().click();
        ready(page);
        examine(page, "bulk-waiting");
        jdbc.update("update tasks_batch set runs_at = now() - interval '1 second' where state = 'WAITING'");
        batches.runDue();
        assertThat(page.locator("#batch-state .facts .figure")).hasText("6");
        examine(page, "bulk-done");
        visit(page, "/tasks");
        assertThat(page.locator(".task")).hasCount(0);
    }

    @Test
    void theKeyboardDoesIt() {
        Page page = open("/tasks", View.EN, "OPERATOR");
        page.keyboard().press("?");
        assertThat(page.locator("dialog[data-keys]")).isVisible();
        examine(page, "inbox-keys");
        page.keyboard().press("Escape");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator(".task").nth(1).locator(".task-choose")).isChecked();
        page.keyboard().press("k");
        page.keyboard().press("c");
        assertThat(page.locator(".task").first().locator("form[action$=release]"))
                .isVisible();
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().press("Tab");
        page.keyboard().press("4");
        page.waitForURL("**/tasks?view=overdue");
    }

    @Test
    void theListLooksAgainWithoutLosingWhatIsTicked() {
        Page page = open("/tasks", View.ZH, "OPERATOR");
        page.locator(".task").nth(2).locator(".task-choose").check();
        String ticked = page.locator(".task").nth(2).getAttribute("id");
        arrives("新来的");
        assertThat(page.locator(".task")).hasCount(7, seven());
        assertThat(page.locator("#" + ticked + " .task-choose")).isChecked();
    }

    @Test
    void aTaskTakesAProofACommentAndADraft() {
        Page page = open("/tasks", View.ZH.onPhone(), "OPERATOR");
        page.click(".next-go");
        ready(page);
        page.setInputFiles("#proof", new FilePayload("进群.png", "image/png", PNG));
        page.locator(".proof-add button").click();
        ready(page);
        assertThat(page.locator(".proof")).isVisible();
        page.fill("#comment", "明天再打一次电话");
        page.locator("#comments button").click();
        ready(page);
        assertThat(page.locator(".comments")).containsText("明天再打一次电话");
        page.locator(".with-note summary").click();
        page.waitForResponse(
                answer -> answer.url().endsWith("/draft") && answer.status() == 204,
                () -> page.fill(".task-form textarea", "还没有写完"));
        page.reload();
        ready(page);
        assertThat(page.locator(".task-form textarea")).hasValue(Pattern.compile("还没有写完"));
        examine(page, "tasks-notes");
    }

    private static LocatorAssertions.HasCountOptions seven() {
        return new LocatorAssertions.HasCountOptions().setTimeout(20_000);
    }

    private void arrives(String name) {
        Instant arrived = clock.instant().minus(Duration.ofHours(4));
        Member member = members.register(
                community,
                new NewMember("demo", name + "-" + System.nanoTime(), name, arrived, null, null, null, null));
        facts.append(
                community,
                "orders",
                List.of(new NewFact(
                        member.id(),
                        FactKind.ORDERED,
                        arrived.plusSeconds(600),
                        "O-" + member.externalId(),
                        1,
                        new BigDecimal("1288.00"))));
        processes.startAll("member-journey", community, List.of(Processes.Item.of(member.id())));
    }
}
