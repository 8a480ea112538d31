package org.qunflow.desks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.browser.BrowserTest;
import org.qunflow.browser.View;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** The three desks as people see them, over the real engine: members on their journey, tasks, paths, stories. */
class DeskBrowserTests extends BrowserTest {
    private static final String NOTE = "textarea";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Members members;

    @Autowired
    TaskInbox inbox;

    @Autowired
    JdbcTemplate jdbc;

    private Newcomers newcomers;
    private Member wang;

    static Stream<View> views() {
        return View.wanted(View.ZH, View.EN.inTheDark().onPhone());
    }

    @BeforeEach
    void peopleOnTheirWay() {
        jdbc.update("update tasks_task set closed_at = now(), closed_by = 'test', outcome = 'CANCELLED'"
                + " where closed_at is null and community_id in"
                + " (select id from community_community where name = '北风生活')");
        newcomers = beans.createBean(Newcomers.class);
        wang = arrives("王小明", null, "1288.00");
        List.of("李雷", "韩梅梅", "Krüger, Anna", "赵六", "周杰").forEach(name -> arrives(name, null, null));
        List.of("孙悦", "钱多多", "吴敏").forEach(name -> arrives(name, "想学做饭", "99.00"));
        newcomers.spreadDueDates();
        jdbc.update("update tasks_task set assignee = 'anna' where id = ?", taskOf(wangs("周杰")));
    }

    @ParameterizedTest
    @MethodSource("views")
    void theOperatorSeesWhatToDoNext(View view) {
        Page page = open("/tasks", view, "OPERATOR");
        examine(page, "tasks-list");
        page.click(".next-go");
        ready(page);
        examine(page, "tasks-task");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theLeadSeesWhereMembersAre(View view) {
        Page page = open("/design/processes", view, "LEAD");
        examine(page, "design-list");
        visit(page, "/design/journey");
        page.waitForSelector(".diagram[data-shown]");
        examine(page, "design-journey");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theLeadReadsDecisionTables(View view) {
        Page page = open("/design/tables", view, "LEAD");
        examine(page, "tables-list");
        page.click(".table-shelf a[href='/design/tables/lead-screening']");
        ready(page);
        assertThat(page.locator(".rules tbody tr")).hasCount(7);
        examine(page, "tables-table");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theAuditorFollowsADecisionToItsRule(View view) {
        Page page = open("/audit/members/" + wang.id() + "?type=decision", view, "AUDITOR");
        examine(page, "audit-decision");
        page.click(".decision-row a");
        ready(page);
        assertThat(page.locator(".rules-here")).hasId("rule_large_order");
        assertThat(page.locator(".rules-here")).isInViewport();
        examine(page, "tables-rule");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theAuditorSeesWhatHappenedToAMember(View view) {
        inbox.complete(taskOf(wang), "anna", Map.of("verdict", "ACCEPT"));
        Page page = open("/audit/members", view, "AUDITOR");
        examine(page, "audit-members");
        visit(page, "/audit/members/" + wang.id());
        page.waitForSelector(".diagram[data-shown]");
        examine(page, "audit-member");
        visit(page, "/audit/journal");
        examine(page, "audit-journal");
    }

    @Test
    void aSimpleTaskTakesTwoClicks() {
        Page page = open("/tasks", View.EN, "OPERATOR");
        page.click(".next-go");
        ready(page);
        page.click(".quick-choices .btn-primary");
        ready(page);
        assertThat(page.locator("#notices")).containsText("Done:");
        examine(page, "tasks-done");
    }

    @Test
    void aNoteGoesThroughTheForm() {
        Page page = open("/tasks/" + taskOf(wang), View.ZH, "OPERATOR");
        page.click(".with-note summary");
        page.locator(".with-note button[type=submit]").click();
        assertThat(page.locator(".task-form")).containsText("此项必填");
        page.locator(".task-form input[type=radio]").first().check();
        page.fill(".task-form " + NOTE, "首单很大，已电话确认");
        screenshot(page, "tasks-form");
        page.locator(".with-note button[type=submit]").click();
        ready(page);
        visit(page, "/tasks/" + taskOf(wang));
        assertThat(page.locator("main")).containsText("首单很大，已电话确认");
        examine(page, "tasks-closed");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theSecondWhoAnswersIsToldWhoWasFaster(View view) {
        tolerate("409");
        Page page = open("/tasks/" + taskOf(wang), view, "OPERATOR");
        inbox.complete(taskOf(wang), "anna", Map.of("verdict", "ACCEPT"));
        page.locator(".quick-choices .btn").last().click();
        ready(page);
        assertThat(page.locator("main")).containsText("anna");
        examine(page, "tasks-conflict");
    }

    @Test
    void claimingSwapsTheRowAndTheSecondIsToldByWhom() {
        tolerate("409");
        Page page = open("/tasks?view=roles", View.EN, "OPERATOR");
        String task = taskOf(wang);
        inbox.claim(task, "anna");
        page.locator("#task-" + task + " form[action$=claim] button").click();
        assertThat(page.locator("#task-" + task)).containsText("anna was faster");
        page.locator(".task form[action$=claim] button").first().click();
        assertThat(page.locator(".task form[action$=release]").first()).isVisible();
        examine(page, "tasks-claimed");
    }

    @Test
    void aStepSaysItsNumbersWhenClicked() {
        Page page = open("/design/journey", View.EN, "LEAD");
        page.waitForSelector(".diagram[data-shown]");
        page.locator(".diagram [data-element-id=userTask_reviewLead] .djs-hit")
                .first()
                .dispatchEvent("click");
        assertThat(page.locator("[data-diagram-note]")).containsText("stand here now");
    }

    @Test
    void aMemberIsFoundWhileTyping() {
        Page page = open("/audit/members", View.ZH, "AUDITOR");
        page.fill("#q", "王");
        assertThat(page.locator("#results")).containsText("找到");
        assertThat(page.locator("#results")).not().containsText("李＊＊");
    }

    private Member arrives(String name, String note, String order) {
        Member member = newcomers.come(newcomers.home(), name, note, Duration.ofHours(4));
        if (order != null) {
            newcomers.order(member, order, member.arrivedAt().plusSeconds(600));
        }
        newcomers.begin(member);
        return member;
    }

    private String taskOf(Member member) {
        return jdbc.queryForObject(
                "select id from tasks_task where member_id = ? order by created_at desc limit 1",
                String.class,
                member.id().value());
    }

    private Member wangs(String name) {
        return members.search(newcomers.home(), name, 50).stream()
                .reduce((a, b) -> a.arrivedAt().isAfter(b.arrivedAt()) ? a : b)
                .orElseThrow();
    }
}
