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
        DraftSteps.change(page, "member-journey.bpmn");
        save(page, "");
        look(page, "draft-finding");
        save(page, "两人复核线索");
        look(page, "draft");
        page.fill("#note", "#4711");
        page.click("[data-submit-draft] [type=submit]");
        look(ready(page), "draft-submitted");
        Page second = open(pathOf(page), view, "LEAD", "lead-two");
        look(second, "draft-review");
        second.fill("#answer", "#4711");
        second.click("[formaction$='/return']");
        DraftSteps.discard(visit(page, pathOf(page)));
    }

    @ParameterizedTest
    @MethodSource("views")
    void aTableIsChangedWithItsCases(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        visit(page, "/design/drafts");
        DraftSteps.change(page, "tier.dmn");
        DraftSteps.addFailingCase(page);
        look(page, "draft-table");
        DraftSteps.removeCase(page);
        DraftSteps.discard(page);
    }

    private void save(Page page, String name) {
        page.evaluate(NAMED, List.of(STEP, name));
        page.click("[data-save]");
        assertThat(page.locator(".finding-mark")).hasCount(name.isEmpty() ? 1 : 0);
    }
}
