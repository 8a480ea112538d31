package org.qunflow.tasks.bulk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.browser.BrowserTest;
import org.qunflow.browser.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The inbox over the real engine: filter, search, kept filters, a list that is live. */
class InboxBrowserTests extends BrowserTest {
    @Autowired
    AutowireCapableBeanFactory beans;

    private Leads leads;

    @BeforeEach
    void leadsToReview() {
        leads = beans.createBean(Leads.class);
        leads.wait(List.of("王小明", "李雷", "韩梅梅", "Krüger, Anna", "赵六", "周杰"));
    }

    @Test
    void theInboxIsFilteredSearchedAndKept() {
        Page page = open("/tasks?q=王", View.ZH.onPhone(), "OPERATOR");
        assertThat(page.locator(".task")).hasCount(1);
        examine(page, "inbox-search");
        visit(page, "/tasks?view=overdue");
        page.click(".inbox-keep summary");
        page.fill("#filter-name", "晨会");
        page.locator(".inbox-keep button").click();
        ready(page);
        assertThat(page.locator(".inbox-kept a").first()).hasText("晨会");
        examine(page, "inbox-kept");
        visit(page, "/tasks?q=nobody");
        examine(page, "inbox-empty");
    }

    @Test
    void theListLooksAgainWithoutLosingWhatIsTicked() {
        Page page = open("/tasks", View.ZH, "OPERATOR");
        page.locator(".task").nth(2).locator(".task-choose").check();
        String ticked = page.locator(".task").nth(2).getAttribute("id");
        leads.arrives("新来的");
        assertThat(page.locator(".task")).hasCount(7, seven());
        assertThat(page.locator("#" + ticked + " .task-choose")).isChecked();
    }

    private static LocatorAssertions.HasCountOptions seven() {
        return new LocatorAssertions.HasCountOptions().setTimeout(20_000);
    }
}
