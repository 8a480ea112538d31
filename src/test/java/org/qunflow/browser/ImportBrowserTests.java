package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.community.Communities;
import org.springframework.beans.factory.annotation.Autowired;

class ImportBrowserTests extends BrowserTest {
    private static final String MEMBERS = "external_id,arrived_at\nm-%s,2026-03-01\nm-2,soon\n";

    @Autowired
    Communities communities;

    @BeforeEach
    void aCommunity() {
        communities.open("北风生活 86", "Tea", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"));
    }

    static Stream<View> views() {
        return View.wanted(View.ZH, View.EN.inTheDark().onPhone());
    }

    @ParameterizedTest
    @MethodSource("views")
    void aLeadHandsInAFileAndSeesWhatBecameOfIt(View view) {
        Page page = visit(openIn("北风生活 86", view, "LEAD"), "/import");
        examine(page, "import");
        String name = "members-" + view + ".csv";
        hand(page, name, MEMBERS.formatted(view));
        ready(page).waitForURL("**/import/files/*");
        assertThat(page.locator(".sheet-good")).isVisible();
        page.selectOption("#field-1", "note");
        assertThat(page.locator(".sheet-bad")).isVisible();
        examine(page, "import-columns-wrong");
        page.selectOption("#field-1", "arrived_at");
        assertThat(page.locator(".sheet-why")).isVisible();
        examine(page, "import-columns");
        page.fill("#save-as", name);
        page.locator("#start").click();
        assertThat(page.locator("article").first()).containsText(name);
        ready(page);
        assertThat(page.locator("article a[download]").first()).isVisible();
        assertThat(page.locator("#imports")).not().hasAttribute("hx-trigger", "every 1s");
        examine(page, "import-done");
    }

    @ParameterizedTest
    @MethodSource("views")
    void aRefusedFileIsToldAtOnce(View view) {
        tolerate(".*422.*");
        Page page = visit(openIn("北风生活 86", view, "LEAD"), "/import");
        hand(page, "members.csv", "external_id\n");
        assertThat(page.locator("#notices .alert-danger")).isVisible();
        examine(page, "import-refused");
    }

    private static void hand(Page page, String name, String content) {
        page.setInputFiles("#file", new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("#hand-in button[type=submit]").click();
    }
}
