package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class FrameBrowserTests extends BrowserTest {

    @Autowired
    Communities communities;

    @Autowired
    JdbcClient database;

    @Autowired
    TimeTravel time;

    private Community community;

    @BeforeEach
    void aCommunity() {
        community = Sample.community(communities, database);
    }

    static Stream<View> views() {
        return View.wanted(View.ZH, View.EN.inTheDark().onPhone());
    }

    @ParameterizedTest
    @MethodSource("views")
    void theLoginPageIsGoodToRead(View view) {
        examine(open("/login", view), "login");
    }

    @Test
    void aWrongPasswordIsToldInTheReadersLanguage() {
        Page page = open("/login", View.ZH);
        page.fill("#username", "nobody");
        page.fill("#password", "wrong");
        page.click("main [type=submit]");
        assertThat(page.getByText("用户名或密码不正确。")).isVisible();
        examine(page, "login-wrong");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theHomePageShowsTheFunnel(View view) {
        Page page = open("/", view, "LEAD");
        assertThat(page.locator("#main")).containsText("2,500");
        examine(page, "home");
    }

    @Test
    void theMenuOpensOnAPhone() {
        Page page = open("/", View.ZH.onPhone(), "LEAD");
        page.locator(".navbar-toggler").click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("成员旅程")))
                .isVisible();
        page.waitForTimeout(500);
        examine(page, "menu");
    }

    @Test
    void theLanguageIsSwitchedAndKept() {
        Page page = open("/", View.ZH, "OPERATOR");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("English"))
                .click();
        ready(page);
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        visit(page, "/");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
    }

    @Test
    void theThemeIsSwitchedAndKept() {
        Page page = open("/", View.EN, "OPERATOR");
        page.locator("[data-theme-switch]").click();
        visit(page, "/");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "dark");
    }

    @Test
    void theBannerTellsThatAReplayRuns() {
        try (TimeTravel.Journey replay = time.begin(community.id()).orElseThrow()) {
            replay.moveTo(Instant.parse("1998-02-03T00:00:00Z"));
            Page page = open("/", View.ZH, "LEAD");
            assertThat(page.locator(".replaying")).isVisible();
            examine(page, "home-replaying");
        }
    }

    @Test
    void whereThereIsNothingAFriendlyPageSaysSo() {
        tolerate("status of 404");
        examine(open("/nowhere", View.ZH, "OPERATOR"), "error-404");
    }

    @Test
    void whatTakesTooLongIsSaidOnAPageOfItsOwnOrAtTheTopOfTheOneThatAsked() {
        tolerate("status of 503");
        Page page = open("/tasks/sample-slow", View.ZH, "OPERATOR");
        assertThat(page.locator("h1")).containsText("耗时太长");
        examine(page, "error-503");
        visit(page, "/");
        page.evaluate("() => { htmx.ajax('GET', '/tasks/sample-slow', '#main'); }");
        assertThat(page.locator("#notices")).containsText("数据库没有及时回应");
        assertThat(page.locator("#main")).not().isEmpty();
    }

    @Test
    void aDeskForOthersIsRefusedKindly() {
        tolerate("status of 403");
        Page page = open("/users", View.EN.onPhone(), "OPERATOR");
        assertThat(page.locator("h1")).containsText("not for your role");
        examine(page, "error-403");
    }

    @Test
    void anAdministratorAddsAUser() {
        Page page = open("/users", View.EN, "ADMIN");
        page.fill("#username", "mei.lin");
        page.fill("#displayName", "Mei Lin");
        page.fill("#password", "short-no-more");
        page.getByLabel("Auditor").check();
        examine(page, "users");
        page.locator("main [type=submit]").click();
        ready(page);
        assertThat(page.locator("#notices")).containsText("mei.lin");
        assertThat(page.locator("table").innerText()).contains("Mei Lin");
        examine(page, "users-added");
    }
}
