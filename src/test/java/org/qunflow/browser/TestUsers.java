package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.qunflow.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** One user per role, named like the role, who signs in as people do. */
final class TestUsers {
    private static final String PASSWORD = "a-password-for-tests";
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final JdbcClient database;

    TestUsers(JdbcClient database) {
        this.database = database;
    }

    void signIn(Page page, String login, String role) {
        signIn(page, login, role, role.toLowerCase(Locale.ROOT));
    }

    void signIn(Page page, String login, String role, String name) {
        add(name, role);
        page.navigate(login);
        page.fill("#username", name);
        page.fill("#password", PASSWORD);
        page.click("main [type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private void add(String name, String role) {
        database.sql("""
                        insert into security_user (id, username, display_name, password_hash, roles, every_community)
                        values (?, ?, ?, ?, array[?], true) on conflict (username) do nothing""").params(Ids.next(), name, name, HASH, role).update();
    }
}
