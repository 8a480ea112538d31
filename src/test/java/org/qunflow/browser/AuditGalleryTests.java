package org.qunflow.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every page on which an auditor searches, follows and takes away. */
class AuditGalleryTests extends GalleryTest {

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @MethodSource("views")
    void searchesAndWhatTheyFind(View view) {
        Page page = reader(view, "AUDITOR", GalleryScene.HOME);
        look(page, "/audit/journal?kind=group.MemberLeftGroup", "audit-search");
        look(page, "/audit/journal?process=member-journey&from=2020-01-01", "audit-search-more");
        look(page, "/audit/journal?actor=nobody", "audit-search-none");
        look(page, "/audit/journal?from=2026-03-02&to=2026-03-01", "audit-search-refused");
        look(page, "/audit/journal/sample?n=5&seed=1", "audit-sample");
        look(page, "/audit/entries/" + entry("engine.DecisionTaken"), "audit-entry-decision");
        look(page, "/audit/entries/" + entry("group.MemberLeftGroup"), "audit-entry");
    }

    @ParameterizedTest
    @MethodSource("views")
    void stories(View view) {
        Page page = reader(view, "AUDITOR", GalleryScene.HOME);
        String group =
                one("select data->>'group' from journal_entry where kind = 'group.MemberLeftGroup' and community_id = ?"
                        + " order by id desc limit 1");
        look(page, "/audit/groups/" + group, "audit-group");
        String instance = one("select process_instance_id from engine_instance where business_key = '" + scene.fan()
                + "' and community_id = ? order by started_at limit 1");
        diagram(page, "/audit/instances/" + instance, "audit-instance");
        page.locator(".replay input").fill("6");
        look(page, "audit-instance-back");
        diagram(page, "/audit/members/" + scene.fan() + "?type=decision&order=oldest", "audit-decisions");
        page.locator(".decision-others").first().click();
        page.waitForSelector(".why");
        look(page, "audit-why");
    }

    @ParameterizedTest
    @MethodSource("views")
    void whatIsTakenAwayAndWhatIsHidden(View view) {
        Page page = reader(view, "AUDITOR", GalleryScene.HOME);
        look(page, "/audit/report?process=member-journey", "audit-report");
        look(page, "/audit/report?process=core-fan-invitation&from=2020-01-01&to=2020-01-02", "audit-report-empty");
        look(page, "/audit/report?from=someday", "audit-report-refused");
        look(page, "/audit/report/export?process=member-journey&from=2026-01-01&to=2026-01-31", "audit-report-export");
        look(page, "/audit/export", "audit-export-all");
        look(page, "/audit/export?subject=" + scene.fan() + "&kind=engine.TaskClosed", "audit-export");
        look(send(page, "form.export"), "audit-export-refused");
        diagram(page, "/audit/members/" + scene.fan(), "audit-masked");
        page.click(".unmask summary");
        look(page, "audit-mask-reason");
        look(send(page, ".unmask form"), "audit-mask-refused");
        page.click(".unmask summary");
        page.fill("#mask-reason", "#4711-2026");
        look(send(page, ".unmask form"), "audit-unmasked");
        look(page, "/audit/operators/auditor", "audit-operator");
    }

    private String entry(String kind) {
        return one("select max(id)::text from journal_entry where kind = '" + kind + "' and community_id = ?");
    }

    private String one(String sql) {
        return jdbc.queryForObject(sql, String.class, scene.home().value());
    }
}
