package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A story that is clicked through: somebody opens pages, presses buttons and reads what the page says then. */
abstract class StoryTest extends BrowserTest {
    @Autowired
    AutowireCapableBeanFactory factory;

    final String home = "北风生活 " + Integer.toUnsignedString(UUID.randomUUID().hashCode());
    StoryLife life;

    @BeforeEach
    void aCommunity() {
        life = factory.createBean(StoryLife.class);
    }

    /** Somebody of this role, who reads about the community of the story. */
    Page reader(View view, String role) {
        return choose(open("/", view, role), home);
    }

    /** A second one of this role. */
    Page reader(View view, String role, String name) {
        return choose(open("/", view, role, name), home);
    }

    /** Presses what leads to another page, and waits for it. */
    static void press(Page page, String what) {
        page.evaluate("() => document.documentElement.dataset.ready = '0'");
        page.locator(what).first().click();
        ready(page);
    }

    /** Types into a field for searching and presses Enter. */
    static void looksFor(Page page, String field, String words) {
        page.fill(field, words);
        page.evaluate("() => document.documentElement.dataset.ready = '0'");
        page.press(field, "Enter");
        ready(page);
    }

    static void pressButton(Page page, String words) {
        press(page, "main button:text-is('" + words + "'):visible");
    }

    /** Opens the first task of the inbox that is called so. */
    void takesTask(Page page, String name) {
        visit(page, "/tasks");
        press(page, "a.task-name:has-text('" + name + "')");
    }

    /** Answers with one of the buttons of a task, and what follows runs. */
    void answers(Page page, String choice) {
        press(page, ".quick-choices .btn:has-text('" + choice + "')");
        life.goes();
    }

    /** Hands the form of a task in, and what follows runs. */
    void handsIn(Page page) {
        press(page, "form:has(.task-form) button[type=submit]");
        life.goes();
    }

    static void reads(Page page, String words) {
        assertThat(page.locator("main")).containsText(words);
    }

    static void isTold(Page page, String words) {
        assertThat(page.locator("#notices")).containsText(words);
    }
}
