package org.qunflow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.regex.Pattern;
import org.qunflow.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** One user per role, named like the role, who signs in: as people do, or without drawing a page, which costs less. */
final class TestUsers {
    private static final String PASSWORD = "a-password-for-tests";
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final JdbcClient database;
    private final String home;

    /** Of the product at this address, which ends with a slash. */
    TestUsers(JdbcClient database, String home) {
        this.database = database;
        this.home = home;
    }

    void signInThroughTheForm(Page page, String role, String name) {
        add(name, role);
        page.navigate(home + "login");
        page.fill("#username", name);
        page.fill("#password", PASSWORD);
        page.click("main [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** The session of the page afterwards is the one that the form would have begun. */
    void signIn(Page page, String role, String name) {
        add(name, role);
        String to = send(
                page, "login", "login", FormData.create().set("username", name).set("password", PASSWORD));
        assertThat(to).as("where %s comes to", name).doesNotContain("/login");
    }

    /** The page reads about this community from now on. */
    void choose(Page page, String community) {
        send(page, "", "community", FormData.create().set("id", community));
    }

    /** Sends a form as the page that holds it would; answers where the reader is sent. */
    private String send(Page page, String from, String to, FormData form) {
        APIRequestContext requests = page.context().request();
        String token = TOKEN.matcher(requests.get(home + from).text())
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
        APIResponse answer = requests.post(
                home + to,
                RequestOptions.create().setForm(form.set("_csrf", token)).setMaxRedirects(0));
        assertThat(answer.status()).as(to).isEqualTo(302);
        return answer.headers().get("location");
    }

    private void add(String name, String role) {
        database.sql("""
                        insert into security_user (id, username, display_name, password_hash, roles, every_community)
                        values (?, ?, ?, ?, array[?], true) on conflict (username) do nothing""").params(Ids.next(), name, name, HASH, role).update();
    }
}
