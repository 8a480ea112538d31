package org.qunflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Base of all tests that look at pages. A test opens pages as somebody and in a view; at its end it fails if any page
 * complained on the console, threw an error or met the content security policy.
 */
@Tag("browser")
@ExtendWith(BrowserExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class BrowserTest {
    private static final String WATCH_POLICY = """
            document.addEventListener('securitypolicyviolation',
                e => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));
            """;

    Browser browser;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Pattern> tolerated = new ArrayList<>();
    private View view = View.ZH;

    /** Opens a page as a stranger. */
    protected Page open(String path, View as) {
        view = as;
        return visit(newPage(as), path);
    }

    /** Opens a page as somebody who holds the role (OPERATOR, LEAD, AUDITOR, ADMIN) and is named like it. */
    protected Page open(String path, View as, String role) {
        return open(path, as, role, role.toLowerCase(Locale.ROOT));
    }

    /** Opens a page as a second person who holds the role. */
    protected Page open(String path, View as, String role, String name) {
        return visit(signedIn(as, role, name), path);
    }

    /** A page of somebody who is signed in, before the first address. */
    private Page signedIn(View as, String role, String name) {
        view = as;
        Page page = newPage(as);
        users().signIn(page, role, name);
        return page;
    }

    /** Opens the first page of somebody who reads about this community. */
    Page openIn(String community, View as, String role) {
        Page page = signedIn(as, role, role.toLowerCase(Locale.ROOT));
        String id = database.sql("select id::text from community_community where name = ?")
                .param(community)
                .query(String.class)
                .single();
        users().choose(page, id);
        return visit(page, "/");
    }

    /** Opens the first page of somebody who signs in as people do. */
    Page openThroughTheForm(View as, String role) {
        view = as;
        Page page = newPage(as);
        users().signInThroughTheForm(page, role, role.toLowerCase(Locale.ROOT));
        return ready(page);
    }

    private TestUsers users() {
        return new TestUsers(database, address("/"));
    }

    /** Reads about this community from now on. */
    Page choose(Page page, String community) {
        page.evaluate("""
                name => {
                  const select = document.querySelector('select#community');
                  if (!select) return; // there is only this one
                  select.value = [...select.options].find(o => o.text === name).value;
                  document.documentElement.dataset.ready = '0';
                  select.form.submit();
                }""", community);
        return ready(page);
    }

    /** Goes to another page and waits until its scripts are done. */
    protected Page visit(Page page, String path) {
        page.navigate(address(path));
        return ready(page);
    }

    protected static Page ready(Page page) {
        page.waitForFunction("() => document.documentElement.dataset.ready === '1'");
        return page;
    }

    /** Where a page stands, for somebody else to open. */
    protected static String pathOf(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    /** The mark of bpmn.io is asked for by its licence: nothing may lie on it. */
    protected static void isOnTop(Locator mark) {
        assertThat(mark.evaluate("""
                mark => {
                  mark.scrollIntoView({block: 'center', behavior: 'instant'});
                  const box = mark.getBoundingClientRect();
                  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  return mark === top || mark.contains(top);
                }""")).isEqualTo(true);
    }

    /** Checks what every page owes its readers: accessible (AA), nothing wider than the screen. Takes a picture on demand. */
    protected void examine(Page page, String name) {
        screenshot(page, name);
        assertThat(Accessibility.violations(page))
                .as("axe on " + name + " " + view)
                .isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("wider than the screen: " + name + " " + view)
                .isEqualTo(0);
        assertThat(page.evaluate("() => document.compatMode")).isEqualTo("CSS1Compat");
    }

    /** Keeps a picture in target/screenshots, if somebody wants to look: -Dqunflow.gallery=... */
    protected void screenshot(Page page, String name) {
        if (View.areLookedAt()) {
            picture(page, name);
        }
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + "-" + view + ".png")));
    }

    /** Complaints that match are part of the test, e.g. the status of a page that is meant to be missing. */
    protected void tolerate(String complaint) {
        tolerated.add(Pattern.compile(complaint));
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    private Page newPage(View as) {
        BrowserContext context = browser.newContext(as.options());
        contexts.add(context);
        context.addInitScript(WATCH_POLICY);
        Page page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(m -> {
            if (m.type().equals("error")) {
                complaints.add(m.text() + " @ " + m.location());
            }
        });
        page.onPageError(error -> complaints.add("page error: " + error));
        return page;
    }

    void pictureOfFailure(String test) {
        contexts.stream().flatMap(c -> c.pages().stream()).forEach(page -> picture(page, "failed-" + test));
        complaints.forEach(complaint -> System.out.println("browser: " + complaint));
    }

    @AfterEach
    void nothingComplained() {
        contexts.forEach(BrowserContext::close);
        complaints.removeIf(c -> tolerated.stream().anyMatch(p -> p.matcher(c).find()));
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
