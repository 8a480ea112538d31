package org.qunflow.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.browser.BrowserTest;
import org.qunflow.browser.View;
import org.qunflow.desks.Newcomers;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.member.Member;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.season.Seasons;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** An auditor finds out why a member lost the seat, and takes the findings away; over the real engine. */
class AuditorBrowserTests extends BrowserTest {
    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Members members;

    @Autowired
    Seasons seasons;

    @Autowired
    CurrentOperator operator;

    @Autowired
    Processes processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private CommunityId community;
    private Member wang;

    static Stream<View> views() {
        return View.wanted(View.ZH, View.EN.inTheDark().onPhone());
    }

    @BeforeEach
    void aMemberWhoLostTheSeat() {
        community = beans.createBean(Newcomers.class).home();
        Instant arrived = clock.instant().minus(Duration.ofHours(4));
        String phone = "13800" + clock.instant().toEpochMilli();
        wang = members.register(community, new NewMember("demo", phone, "王小明", arrived, null, null, null, "tea"));
        processes.start("member-journey", community, wang.id().toString(), Map.of());
        jdbc.update(
                "update member_member set stage = 'LAYERED', tier = 'QUALITY' where id = ?",
                wang.id().value());
        seasons.nominate(community, List.of(wang.id()));
        seasons.propose(community);
        processes.start("core-fan-invitation", community, wang.id().toString(), Map.of());
        inbox.complete(
                jdbc.queryForObject(
                        "select id from tasks_task where member_id = ?",
                        String.class,
                        wang.id().value()),
                "anna",
                Map.of("approved", true));
        processes.runDueJobs(community, clock.instant());
        seasons.answer(community, wang.id(), true);
        operator.runAs("lena", () -> members.suspend(community, wang.id(), "SPAM"));
    }

    /** From log-in to the answer: lena suspended the member, for spam. */
    @ParameterizedTest
    @MethodSource("views")
    void theAuditorFindsOutWhyTheSeatWasLost(View view) throws Exception {
        // a person of one's own for each view: an auditor takes only so many files an hour
        Page page = open("/", view, "AUDITOR", "auditor-" + view.toString().toLowerCase(Locale.ROOT));
        go(page, "/audit/members");
        page.fill("#q", wang.externalId());
        page.locator("#results a[href$='" + wang.id() + "']").click();
        page.waitForSelector(".diagram[data-shown]");
        assertThat(page.locator("main")).not().containsText("王小明");
        page.click(".unmask summary");
        page.fill("#mask-reason", "Complaint 4711");
        page.click(".unmask button[type=submit]");
        page.waitForSelector(".alert-success");
        assertThat(page.locator("h1")).containsText("王小明");

        page.locator(".chip[href*='type=event']").click();
        page.waitForURL("**type=event**");
        ready(page);
        Locator lost = page.locator(".moment", new Page.LocatorOptions().setHasText(lost(view)));
        assertThat(lost).containsText("lena");
        examine(page, "auditor-story");
        lost.locator(".moment-at").click();
        page.waitForURL("**/entries/**");
        ready(page);
        assertThat(page.locator("h1")).containsText(lost(view));
        examine(page, "auditor-entry");
        page.locator("dd a[href*='/audit/operators/lena']").click();
        assertThat(page.locator(".moment")
                        .filter(new Locator.FilterOptions().setHasText("SPAM"))
                        .first())
                .isVisible();
        examine(page, "auditor-person");

        visit(page, "/audit/export?subject=" + wang.id());
        page.fill("#reason", "Complaint 4711");
        examine(page, "auditor-export");
        Download file = page.waitForDownload(() -> page.click(".export button[type=submit]"));
        assertThat(file.suggestedFilename()).endsWith(".csv");
        assertThat(Files.readString(file.path()))
                .contains("season.SeatVacated", "lena")
                .doesNotContain("王小明");
    }

    private void go(Page page, String path) {
        Locator link = page.locator("nav a[href='" + path + "']").first();
        if (!link.isVisible()) {
            page.locator(".navbar-toggler").click();
        }
        link.click();
        page.waitForURL("**" + path);
        ready(page);
    }

    private static String lost(View view) {
        return view.locale().equals("en") ? "Vacated the seat: Suspended" : "让出席位";
    }
}
