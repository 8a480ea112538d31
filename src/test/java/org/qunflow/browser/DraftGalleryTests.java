package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts on their way: drawn, found wanting, submitted, read by another lead. Their own tests look at one view of them. */
@EnabledIf("org.qunflow.browser.GalleryTest#looksAtAll")
class DraftGalleryTests extends GalleryTest {
    private static final String NAMED = """
            ([id, name]) => {
              const get = name => document.querySelector('.workbench').modeler.get(name);
              const element = get('elementRegistry').get(id);
              get('modeling').updateProperties(element, {name});
              get('selection').select(element);
            }""";
    private static final String STEP = "userTask_reviewLead";

    @ParameterizedTest
    @MethodSource("views")
    void aProcessIsChanged(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/design/drafts", "drafts");
        begin(page, "member-journey.bpmn");
        save(page, "");
        look(page, "draft-finding");
        save(page, "两人复核线索");
        look(page, "draft");
        page.fill("#note", "#4711");
        page.click("[data-submit-draft] [type=submit]");
        look(ready(page), "draft-submitted");
        Page second = open(page.url().replaceFirst("https?://[^/]+", ""), view, "LEAD", "lead-two");
        look(second, "draft-review");
        second.fill("#answer", "#4711");
        second.click("[formaction$='/return']");
        discard(visit(page, page.url().replaceFirst("https?://[^/]+", "")));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aTableIsChangedWithItsCases(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        visit(page, "/design/drafts");
        begin(page, "tier.dmn");
        page.fill("#case-0", "HH");
        page.fill("#case-1", "3000");
        page.selectOption("#case-row", "rule_hh_800");
        page.click("[data-add-case] [type=submit]");
        ready(page);
        assertThat(page.locator("[data-case=false]")).hasCount(1);
        look(page, "draft-table");
        page.locator("form[action$='/remove'] [type=submit]").click();
        discard(ready(page));
    }

    private void begin(Page page, String file) {
        page.selectOption("#file", file);
        page.locator("form:has(#file) [type=submit]").click();
        page.waitForURL(url -> url.matches(".*/design/drafts/[0-9a-f-]{36}"));
        ready(page);
        assertThat(page.locator("[data-findings]")).hasAttribute("data-looked", "1");
    }

    private void save(Page page, String name) {
        page.evaluate(NAMED, List.of(STEP, name));
        page.click("[data-save]");
        assertThat(page.locator(".finding-mark")).hasCount(name.isEmpty() ? 1 : 0);
    }

    private void discard(Page page) {
        page.locator("form[action$='/discard'] [type=submit]").click();
        ready(page);
    }
}
