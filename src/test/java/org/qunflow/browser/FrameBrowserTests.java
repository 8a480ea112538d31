package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.community.Communities;
import org.qunflow.community.Community;
import org.qunflow.engine.TimeTravel;
import org.qunflow.member.Members;
import org.qunflow.shared.CommunityId;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

class FrameBrowserTests extends BrowserTest {

    @MockitoBean
    Communities communities;

    @MockitoBean
    Members members;

    @MockitoBean
    TimeTravel time;

    @BeforeEach
    void aCommunity() {
        Community northwind = new Community(
                CommunityId.next(),
                "北风生活",
                "北风",
                ZoneId.of("Asia/Shanghai"),
                Currency.getInstance("CNY"),
                Community.Phase.LIVE,
                null);
        when(communities.all()).thenReturn(List.of(northwind));
        when(communities.now(any())).thenReturn(Instant.parse("2026-11-21T08:00:00Z"));
        when(members.stages(any()))
                .thenReturn(Map.of(
                        "LEAD",
                        128L,
                        "WAITING",
                        2310L,
                        "LAYERED",
                        18764L,
                        "CORE",
                        96L,
                        "DORMANT",
                        2272L,
                        "CUSTOMER",
                        11540L));
    }

    static List<View> views() {
        return List.of(
                View.ZH,
                View.EN,
                View.ZH.inTheDark(),
                View.EN.onPhone(),
                View.ZH.onPhone().inTheDark());
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
        assertThat(page.locator("#main")).containsText("18,764");
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
        when(time.replaying()).thenReturn(Optional.of(CommunityId.next()));
        Page page = open("/", View.ZH, "LEAD");
        assertThat(page.locator(".replaying")).isVisible();
        examine(page, "home-replaying");
    }

    @Test
    void whereThereIsNothingAFriendlyPageSaysSo() {
        tolerate("status of 404");
        examine(open("/nowhere", View.ZH, "OPERATOR"), "error-404");
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
