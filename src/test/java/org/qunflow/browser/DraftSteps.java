package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What leads do with drafts of models, step by step. */
public final class DraftSteps {
    private DraftSteps() {}

    /** From the list: a new model of a kind (PROCESS, TABLE, FORM). */
    public static Page begin(Page list, String kind, String key) {
        list.selectOption("[name=kind]", kind);
        list.fill("#key", key);
        return begun(list, "#key");
    }

    /** From the list: a draft of a model that is in force. */
    public static Page change(Page list, String file) {
        list.selectOption("#file", file);
        return begun(list, "#file");
    }

    private static Page begun(Page page, String field) {
        page.locator("form:has(" + field + ") [type=submit]").click();
        page.waitForURL(url -> url.matches(".*/design/drafts/[0-9a-f-]{36}"));
        BrowserTest.ready(page);
        assertThat(page.locator("[data-findings]")).hasAttribute("data-looked", "1");
        return page;
    }

    /** To the table of tiers: a case that it does not fulfil. */
    public static void addFailingCase(Page tiers) {
        tiers.fill("#case-0", "HH");
        tiers.fill("#case-1", "3000");
        tiers.selectOption("#case-row", "rule_hh_800");
        tiers.click("[data-add-case] [type=submit]");
        BrowserTest.ready(tiers);
        assertThat(tiers.locator("[data-case=false]")).hasCount(1);
    }

    public static void removeCase(Page tiers) {
        tiers.locator("form[action$='/remove'] [type=submit]").click();
        BrowserTest.ready(tiers);
    }

    public static void discard(Page page) {
        page.locator("form[action$='/discard'] [type=submit]").click();
        BrowserTest.ready(page);
    }
}
