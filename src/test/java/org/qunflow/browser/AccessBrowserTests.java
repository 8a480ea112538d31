package org.qunflow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessBrowserTests extends BrowserTest {
    @Autowired
    Communities communities;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void aCommunity() {
        Sample.community(communities, database);
    }

    @Test
    void anAdministratorLocksSomebodyWhoIsThenSignedOut() {
        Page operator = open("/account", View.EN, "OPERATOR");
        Page admin = visit(openThroughTheForm(View.EN, "ADMIN"), "/users");
        admin.click("a[href='/users/operator']");
        ready(admin);
        admin.getByText("Lock this account").click();
        ready(admin);
        assertThat(admin.locator("#notices")).containsText("is locked");

        operator.reload();
        assertThat(operator.url()).contains("/login");
        admin.getByText("Unlock this account").click();
        ready(admin);
        assertThat(admin.locator("#notices")).containsText("may sign in again");
    }
}
