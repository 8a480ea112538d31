package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page before the sign-in, of the frame, of the administrator, and every refusal. */
class GalleryTests extends GalleryTest {
    private static final String OTHERS = "main form";

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @MethodSource("views")
    void signingIn(View view) {
        Page page = stranger(view, "/login");
        look(page, "login");
        page.fill("#username", "nobody");
        page.fill("#password", "wrong");
        look(send(page, OTHERS), "login-wrong");
        look(page, "/login?again", "login-again");
        look(page, "/login?out", "login-out");
        look(page, "/nowhere", "stranger-404");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theFirstAdministrator(View view) {
        jdbc.update("update security_user set enabled = false where 'ADMIN' = any(roles)");
        try {
            Page page = stranger(view, "/first-admin?token=abcd-efgh");
            look(page, "first-admin");
            page.fill("#username", "Mei Lin");
            page.fill("#password", "short");
            look(send(page, OTHERS), "first-admin-refused");
        } finally {
            jdbc.update("update security_user set enabled = true where 'ADMIN' = any(roles)");
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void homeForEveryRole(View view) {
        for (String role : new String[] {"OPERATOR", "LEAD", "AUDITOR", "ADMIN"}) {
            look(reader(view, role, GalleryScene.HOME), "home-" + role.toLowerCase(Locale.ROOT));
        }
        Page page = reader(view, "LEAD", GalleryRooms.EMPTY);
        look(page, "home-empty");
        look(choose(page, GalleryRooms.IMPORTING), "home-importing");
        rooms.whileReplayIs("RUNNING", () -> look(page, "/", "home-replaying"));
        look(page, "/design/sample-nobody", "home-no-community");
    }

    @ParameterizedTest
    @MethodSource("views")
    void theMenus(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        if (view.phone()) {
            page.locator(".navbar-toggler").click();
            page.waitForSelector("#navigation.show");
            look(page, "menu");
        }
        page.locator("button.user").locator("visible=true").first().click();
        look(page, "menu-user");
    }

    private void program(Page page) {
        jdbc.update("delete from security_user where username = 'crm'");
        visit(page, "/users/new/program");
        page.fill("#username", "crm");
        page.fill("#displayName", "CRM");
        look(send(page, OTHERS), "program");
        page.fill("#name", "CRM");
        look(send(page, "#tokens form.card-footer"), "program-token");
    }

    @ParameterizedTest
    @MethodSource("views")
    void users(View view) {
        Page page = reader(view, "ADMIN", GalleryScene.HOME);
        look(page, "/users", "users");
        look(send(page, OTHERS), "users-refused");
        look(page, "/users/admin", "user-oneself");
        look(page, "/users/new/program", "program-new");
        look(send(page, OTHERS), "program-refused");
        program(page);
        reader(view, "OPERATOR", GalleryScene.HOME);
        look(page, "/users/operator", "user");
        look(send(page, "form[action$='/password']"), "user-refused");
        look(page, "/account", "account");
        page.fill("#name", "Camunda Modeler");
        look(send(page, "#tokens form.card-footer"), "account-token");
        look(send(page, "form[action$='/password']"), "account-refused");
    }

    @ParameterizedTest
    @MethodSource("views")
    void refusals(View view) {
        Page page = reader(view, "OPERATOR", GalleryScene.HOME);
        look(page, "/users", "error-403");
        look(page, "/nowhere", "error-404");
        look(page, "/tasks/no-such-task", "error-404-task");
        look(page, "/language", "error-405");
        look(page, "/tasks/sample-slow", "error-503");
        Page lead = reader(view, "LEAD", GalleryScene.HOME);
        look(lead, "/audit/members/no-uuid", "error-400");
        look(lead, "/design/sample-conflict", "error-409");
        look(lead, "/design/sample-large", "error-413");
        look(lead, "/design/sample-broken", "error-500");
    }
}
