package org.qunflow.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the lead's desk: diagrams, and what is imported and replayed. */
class LeadGalleryTests extends GalleryTest {
    private static final String FILE = "external_id,arrived_at\n%s,2026-03-01\nm-2,soon\nm-3,2091-01-01\n";

    @ParameterizedTest
    @MethodSource("views")
    void processes(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/design/processes", "processes");
        diagram(page, "/design/journey", "journey");
        page.locator(".diagram [data-element-id=userTask_reviewLead] .djs-hit")
                .first()
                .dispatchEvent("click");
        look(page, "journey-step");
        diagram(page, "/design/processes/core-fan-invitation/1", "process-version");
        choose(page, GalleryRooms.EMPTY);
        diagram(page, "/design/journey", "journey-empty");
    }

    @ParameterizedTest
    @MethodSource("views")
    void whoStandsWhereAndTheDashboard(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        diagram(page, "/design/processes/member-journey/1?heat=overdue&tier=-", "live-overdue");
        look(page, "/design/processes/member-journey/1/steps/userTask_reviewLead", "live-step");
        page.selectOption("#what", "SKIP:flow_verdict_accepted");
        page.check("[name=scope][value=all]");
        page.fill("#reason", "电话已确认");
        page.click("form .act [type=submit]");
        ready(page);
        look(page, "live-rehearsal");
        page.click("form[action$=order] [type=submit]");
        ready(page);
        look(page, "live-order");
        page.click("form[action$=withdrawal] [type=submit]");
        ready(page);
        look(page, "/design/interventions", "live-orders");
        look(page, "/insight", "board-empty");
        send(page, "form[action='/insight/count']");
        look(page, "board");
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        look(page, "board-tables");
    }

    @ParameterizedTest
    @MethodSource("views")
    void tablesAndFailures(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/design/tables", "tables");
        for (String table : new String[] {"lead-screening", "tier", "offer-choice"}) {
            look(page, "/design/tables/" + table, "table-" + table);
        }
        look(page, "/design/failures", "failures");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/design/failures", "failures-empty");
    }

    @ParameterizedTest
    @MethodSource("views")
    void imports(View view) {
        Page page = reader(view, "LEAD", GalleryRooms.EMPTY);
        look(page, "/import", "import-empty");
        visit(choose(page, GalleryRooms.HANDED_IN), "/import");
        page.setInputFiles("#file", file("members.csv", "external_id\n"));
        page.locator("#hand-in button[type=submit]").click();
        page.waitForSelector("#notices .alert-danger");
        look(page, "import-refused");
        String name = "members-" + view.name() + ".csv";
        page.setInputFiles("#file", file(name, FILE.formatted(view.name())));
        page.locator("#hand-in button[type=submit]").click();
        page.waitForSelector("#sheet");
        look(ready(page), "import-columns");
        page.locator("#start").click();
        page.waitForSelector("#imports:not([hx-trigger]) article:has-text('" + name + "')");
        ready(page);
        look(page, "import-done");
        choose(page, GalleryRooms.IMPORTING);
        look(page, "/import", "import-states");
    }

    @ParameterizedTest
    @MethodSource("views")
    void messages(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/design/messages", "messages");
        look(page, "/design/messages/offer", "message");
        look(page, "/design/messages/new", "message-new");
        look(page, "/design/messages/offer/edit", "message-edit");
        page.fill("#en", "Dear {{nmae}}");
        page.waitForSelector("#problems-en");
        look(page, "message-wrong");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/design/messages/offer", "message-nobody");
    }

    @ParameterizedTest
    @MethodSource("views")
    void outreachRules(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        scene.aTouchWaits();
        look(page, "/outreach/quota?who=" + scene.nameOfFan(), "quota");
        look(page, "/outreach/quota/members/" + scene.fan(), "quota-member");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/outreach/quota", "quota-empty");
        page.fill("#gap", "99999");
        look(send(page, "#rule"), "quota-wrong");
    }

    @ParameterizedTest
    @MethodSource("views")
    void seedUsers(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        page.navigate(address("/seeds"));
        page.fill("#purpose", "试饮春茶并说出真实感受");
        page.fill("#wanted", "3");
        look(send(page, "main form"), "seeds-proposed");
        look(page, "/seeds", "seeds");
        page.fill("#wanted", "3");
        page.evaluate("document.querySelector('#purpose').required = false");
        look(send(page, "main form"), "seeds-refused");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/seeds", "seeds-empty");
    }

    @ParameterizedTest
    @MethodSource("views")
    void points(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        look(page, "/programmes", "programmes");
        look(page, "/rewards", "points");
        look(page, "/rewards?q=zz", "points-nobody");
        look(page, "/rewards/members/" + scene.fan(), "points-member");
        page.evaluate("document.querySelector('details.entry-back').open = true");
        look(page, "points-take-back");
        choose(page, GalleryRooms.EMPTY);
        look(page, "/rewards", "points-empty");
    }

    @ParameterizedTest
    @MethodSource("views")
    void replays(View view) {
        Page page = reader(view, "LEAD", GalleryRooms.IMPORTING);
        for (String state : new String[] {"RUNNING", "FAILED", "DONE"}) {
            String name = "replay-" + state.toLowerCase(Locale.ROOT);
            rooms.whileReplayIs(state, () -> look(page, "/import", name));
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void theTeam(View view) {
        Page page = reader(view, "LEAD", GalleryScene.HOME);
        scene.whileSomebodyIsAway(() -> {
            look(page, "/team", "team-board");
            look(page, "/team/absences", "team-absences");
            look(send(page, "main form[action$=absences]"), "team-absence-refused");
            look(page, "/team/people/operator", "team-person");
            look(page, "/team/handover?from=operator", "team-handover");
            look(send(page, "main form"), "team-handover-refused");
            look(page, "/team/hours", "team-hours");
        });
        Page admin = reader(view, "ADMIN", GalleryScene.HOME);
        look(admin, "/team/holidays", "team-holidays");
        admin.setInputFiles("#file", file("2027.csv", "date,kind,name_zh,name_en\n2027-02-30,OFF,a,b\nsoon\n"));
        look(send(admin, "form[action$=upload]"), "team-holidays-refused");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8));
    }
}
