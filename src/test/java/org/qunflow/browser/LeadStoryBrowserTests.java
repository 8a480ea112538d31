package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.bench.RunningMembers;
import org.qunflow.engine.Models;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;
import org.qunflow.sop.migration.Moving;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A lead adds a reminder to a journey with 1,000 members on it, is told what is wrong, mends it; another lead approves and
 * plans the move, the first one releases it; one step was wrong, and whoever can return returns. Nobody draws with a
 * thumb: in the views of a phone the draft is drawn at the desk, and all that follows is done on the phone.
 */
class LeadStoryBrowserTests extends BrowserTest {
    private static final String JOURNEY = "member-journey";
    private static final String FLOW = "flow_rules_acknowledged";

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    ApplicationContext application;

    @Autowired
    Models models;

    @Autowired
    Members members;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate jdbc;

    private final String key = "journey-" + UUID.randomUUID();
    private final List<String> problems = new ArrayList<>();
    private CommunityId community;
    private String home;

    static Stream<View> views() {
        return View.wanted(View.ZH);
    }

    @ParameterizedTest
    @MethodSource("views")
    void aReminderIsAddedApprovedMovedIntoAndTakenBack(View view) {
        aThousandMembersAreUnderWay();
        Page desk = comes("lead", view.atTheDesk());
        String draft = aReminderIsDrawnAndMended(desk);
        Page lead = view.phone() ? comes("lead", view) : desk;
        itIsSubmitted(lead, draft);
        Page second = comes("lead-two", view);
        String run = anotherLeadApprovesAndPlansTheMove(second, draft);
        theFirstOneReleasesIt(lead, run);
        List<MemberId> gone = threeLeaveMeanwhile();
        Assertions.assertThat(standing(2)).isEqualTo(1000 - gone.size());
        String back = oneStepWasWrong(lead, run);
        visit(second, back);
        release(second, back);
        assertThat(second.locator("#progress .migration-figure dd").nth(1)).hasText("997");
        look(second, "lead-story-back");
        Assertions.assertThat(standing(1)).isEqualTo(1000 - gone.size());
        Assertions.assertThat(at("receiveTask_rules", 1)).isEqualTo(250);
        Assertions.assertThat(problems).isEmpty();
    }

    /** With patience: a rehearsal with 1,000 members is one request. */
    private Page comes(String name, View view) {
        Page page = choose(open("/", view, "LEAD", name), home);
        page.setDefaultTimeout(60_000);
        return page;
    }

    private void aThousandMembersAreUnderWay() {
        String text = models.text(JOURNEY + ".bpmn")
                .orElseThrow()
                .replace('"' + JOURNEY + '"', '"' + key + '"')
                .replace("\"member.returned\"", "\"member.returned" + letters(key) + "\"");
        transaction.executeWithoutResult(status -> models.deploy(key + ".bpmn", text, 0));
        home = "北风生活 " + Integer.toUnsignedString(key.hashCode());
        community = beans.createBean(RunningMembers.class).on(key).arrive(home, 1000);
    }

    private String aReminderIsDrawnAndMended(Page lead) {
        visit(lead, "/design/processes/" + key);
        assertThat(lead.locator(".process-running .figure")).hasText("1,000");
        visit(lead, "/design/drafts");
        lead.selectOption("#file", key + ".bpmn");
        lead.locator("form:has(#file) [type=submit]").click();
        lead.waitForURL(url -> url.matches(".*/design/drafts/[0-9a-f-]{36}"));
        ready(lead);
        ProcessEditor editor = new ProcessEditor(lead);
        editor.find(FLOW);
        editor.dropTaskOnto(FLOW, "确认后提醒");
        editor.becomeAService();
        editor.use("触达 · Touch");
        editor.save();
        assertThat(editor.marks()).hasText("1");
        look(lead, "lead-story-finding");
        editor.english("Reminder");
        editor.parameter("qunflow.touch").selectOption("rules-reminder");
        editor.save();
        assertThat(editor.marks()).hasCount(0);
        return path(lead);
    }

    private void itIsSubmitted(Page lead, String draft) {
        visit(lead, draft);
        assertThat(lead.locator("[data-findings]")).hasAttribute("data-looked", "1");
        assertThat(lead.locator("[data-findings-count]")).isHidden();
        look(lead, "lead-story-draft");
        lead.fill("#note", "确认群规之后再提醒一次");
        lead.click("[data-submit-draft] [type=submit]");
        lead.waitForSelector(".diagram[data-shown]");
        assertThat(lead.locator("form[action$='/approve'] .btn-primary")).hasCount(0);
        look(lead, "lead-story-own");
    }

    private String anotherLeadApprovesAndPlansTheMove(Page second, String draft) {
        visit(second, draft);
        second.waitForSelector(".diagram[data-shown]");
        assertThat(second.locator("[data-change^=serviceTask_]")).containsText("rules-reminder");
        assertThat(second.locator(".change-added[data-element-id^=serviceTask_]"))
                .hasCount(1);
        assertThat(second.locator(".migration-figure dd").first()).hasText("1,000");
        assertThat(second.locator("[data-kind=BY_ITSELF]")).hasCount(4);
        look(second, "lead-story-review");
        second.fill("#answer", "好");
        second.check("input[name=move][value=true]");
        second.click("form[action$='/approve'] .btn-primary");
        second.waitForURL(url -> url.contains("/design/migrations/plan"));
        ready(second).waitForSelector(".diagram[data-shown]");
        goal(second, "receiveTask_rules").selectOption("receiveTask_observation");
        second.fill("#reason", "新的旅程多提醒一次");
        second.click("form[action$='/plan'] button[type=submit]");
        second.waitForURL(url -> url.matches(".*/migrations/[0-9a-f-]{36}"));
        ready(second);
        assertThat(second.locator("form[action$='/start']")).hasCount(0);
        return path(second);
    }

    private void theFirstOneReleasesIt(Page lead, String run) {
        visit(lead, "/design/migrations");
        lead.locator("a[href$='" + run + "']").click();
        ready(lead);
        assertThat(lead.locator("[data-goal=receiveTask_observation]").first()).isVisible();
        look(lead, "lead-story-release");
        release(lead, run);
        assertThat(lead.locator("#progress .migration-figure dd").nth(1)).hasText("1,000");
        Assertions.assertThat(at("receiveTask_observation", 2)).isEqualTo(500);
    }

    private void release(Page page, String run) {
        UUID id = UUID.fromString(run.replaceAll(".*/", ""));
        page.fill("#perSecond", "500");
        page.click("form[action$='/start'] button[type=submit]");
        page.waitForSelector("form[action$='/pause']");
        Moving.chunk(application, id);
        page.waitForFunction("() => document.querySelector('#progress progress').value > 0");
        Moving.all(application, id);
        page.waitForSelector("#progress:not([hx-trigger])");
        visit(page, run);
    }

    private List<MemberId> threeLeaveMeanwhile() {
        List<MemberId> gone = jdbc
                .queryForList(
                        "select business_key from engine_standing where community_id = ? and process_key = ?"
                                + " and element_id = 'gateway_care' order by 1 limit 3",
                        String.class,
                        community.value(),
                        key)
                .stream()
                .map(MemberId::of)
                .toList();
        gone.forEach(member -> members.leave(community, member, "MOVED_AWAY"));
        return gone;
    }

    private String oneStepWasWrong(Page lead, String run) {
        lead.fill("#reason", "等待确认群规的人不该跳到观察期");
        lead.click("form[action$='/back'] button[type=submit]");
        lead.waitForURL(url -> !url.endsWith(run));
        ready(lead);
        String back = path(lead);
        visit(lead, back + "/members?state=CANNOT");
        assertThat(lead.locator(".list-group-item")).hasCount(3);
        look(lead, "lead-story-cannot-return");
        return back;
    }

    private static String letters(String key) {
        return key.replaceAll("[^a-z]", "");
    }

    private void look(Page page, String name) {
        try {
            examine(page, name);
        } catch (AssertionError wrong) {
            problems.add(wrong.getMessage());
        }
    }

    private static Locator goal(Page page, String step) {
        return page.locator("select[name='goal." + step + "']");
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("[?#].*", "");
    }

    private long standing(int version) {
        return jdbc.queryForObject(
                "select count(*) from engine_standing where community_id = ? and process_key = ? and version = ?",
                Long.class,
                community.value(),
                key,
                version);
    }

    private long at(String step, int version) {
        return (Long) jdbc.queryForMap(
                        "select count(*) as members from engine_standing where community_id = ? and process_key = ?"
                                + " and version = ? and element_id = ?",
                        community.value(),
                        key,
                        version,
                        step)
                .get("members");
    }
}
