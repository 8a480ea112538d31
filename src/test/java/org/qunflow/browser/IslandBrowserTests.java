package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class IslandBrowserTests extends BrowserTest {
    @Autowired
    Communities communities;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void aCommunity() {
        Sample.community(communities, database);
    }

    @Test
    void aDiagramShowsCountsPathAndTheReadersLanguage() {
        Page page = open("/design/sample", View.EN.inTheDark(), "LEAD");
        Locator counts = page.locator(".diagram").first();
        Locator path = page.locator(".diagram").last();
        assertThat(counts.getByText("Screen lead")).isVisible();
        assertThat(counts.locator(".count-here").getByText("372")).isVisible();
        assertThat(counts.locator(".funnel-flow")).hasCount(1);
        assertThat(path.locator(".passed.djs-shape").first()).isVisible();
        assertThat(path.locator(".current.djs-shape")).hasCount(1);
        examine(page, "diagram");
    }

    @Test
    void namesStayChineseForAChineseReader() {
        Page page = open("/design/sample", View.ZH.onPhone(), "LEAD");
        assertThat(page.getByText("Screen lead")).hasCount(0);
        page.locator(".zoom button").last().click();
        examine(page, "diagram");
    }

    @Test
    void theMarkOfBpmnIoIsNeverCovered() {
        Page page = open("/design/sample", View.ZH, "LEAD");
        isOnTop(page.locator(".bjs-powered-by").first());
        visit(page, "/tasks/sample-form");
        isOnTop(page.locator(".fjs-powered-by-link"));
    }

    @Test
    void anUnansweredFormIsNotSentAndSaysWhyInChinese() {
        Page page = open("/tasks/sample-form", View.ZH, "OPERATOR");
        page.locator("main [type=submit]").click();
        assertThat(page.getByText("此项必填。")).isVisible();
        examine(page, "form-unanswered");
    }

    @Test
    void whatTheServerRefusesIsShownAtItsField() {
        Page page = open("/tasks/sample-form", View.EN, "OPERATOR");
        page.getByLabel("Accept into the waiting group").check();
        page.locator("textarea").fill("in time");
        page.locator("main [type=submit]").click();
        assertThat(page.getByText("服务器说：请再写一点。")).isVisible();
        assertThat(page.locator("textarea")).hasValue("in time");
        assertThat(page.getByLabel("Accept into the waiting group")).isChecked();
        examine(page, "form-refused");
    }
}
