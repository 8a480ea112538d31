package org.qunflow.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every page on which an auditor searches, follows and takes away. */
class AuditGalleryTests extends GalleryTest {
    private static final String FANS = "core-fan-invitation";
    private static final String APPROVE = "userTask_approveInvitation";

    @Autowired
    BusinessClock clock;

    @Autowired
    Journal journal;

    @Autowired
    CurrentOperator operator;

    @Autowired
    TransactionTemplate transaction;

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
        look(page, "/audit/journal?where=installation&kind=security.SignedIn", "audit-installation");
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
        peopleInterfered();
        look(page, "/audit/report?process=" + FANS, "audit-report-acts");
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

    /** Somebody declined what was suggested, somebody skipped steps and moved members, as if an hour ago. */
    private void peopleInterfered() {
        String form = jdbc.queryForObject(
                "select id_ from camunda.act_re_procdef where key_ = ? order by version_ desc limit 1",
                String.class,
                FANS);
        for (String by : List.of("operator", "operator", "anna")) {
            String task = UUID.randomUUID().toString();
            Map<String, Object> asked = Map.of(
                    "taskId",
                    task,
                    "processKey",
                    FANS,
                    "processInstanceId",
                    task,
                    "definitionId",
                    form,
                    "elementId",
                    APPROVE,
                    "nameZh",
                    "批准邀请",
                    "nameEn",
                    "Approve invitation",
                    "form",
                    "invitation-approval");
            written("system", "engine.TaskOpened", task, asked);
            written(
                    by,
                    "engine.TaskClosed",
                    task,
                    Map.of(
                            "taskId",
                            task,
                            "processKey",
                            FANS,
                            "processInstanceId",
                            task,
                            "by",
                            by,
                            "cancelled",
                            false,
                            "answers",
                            Map.of("approved", false)));
        }
        String plan = UUID.randomUUID().toString();
        Map<String, Object> moved = Map.of("process", FANS, "fromVersion", 1, "toVersion", 2, "reason", "#4711");
        written("lead", "sop.MigrationRehearsed", plan, moved);
        written("lead", "sop.MigrationStarted", plan, moved);
        for (String member : List.of("x", "y", "z")) {
            written("lead", "engine.MovedByHand", member, Map.of("process", FANS, "act", "SKIP", "step", APPROVE));
            written(
                    "lead",
                    "engine.InstanceMigrated",
                    member,
                    Map.of("processKey", FANS, "migration", plan, "fromVersion", 1, "toVersion", 2));
        }
        written("anna", "engine.MovedByHand", "z", Map.of("process", FANS, "act", "CANCEL", "step", APPROVE));
    }

    private void written(String actor, String kind, String subject, Map<String, ?> data) {
        operator.runAs(
                actor,
                () -> transaction.executeWithoutResult(t -> journal.append(JournalEntry.about(
                        kind, scene.home(), clock.instant().minusSeconds(3_600), "businessKey", subject, data))));
    }

    private String entry(String kind) {
        return one("select max(id)::text from journal_entry where kind = '" + kind + "' and community_id = ?");
    }

    private String one(String sql) {
        return jdbc.queryForObject(sql, String.class, scene.home().value());
    }
}
