package org.qunflow.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qunflow.community.Community;
import org.qunflow.desks.DeskTest;
import org.qunflow.desks.Resources;
import org.qunflow.engine.InstanceMigrated;
import org.qunflow.engine.MovedByHand;
import org.qunflow.engine.StepTriedAgain;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.engine.Variants.Element;
import org.qunflow.engine.Variants.Interruption;
import org.qunflow.engine.Variants.Variant;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.member.Member;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

class ReportTests extends DeskTest {
    private static final Element WELCOME = new Element("serviceTask_welcome", "欢迎", "Welcome them");
    private static final Element REVIEW = new Element("userTask_reviewLead", "复核", "Review them");
    private static final Element CALL = new Element("userTask_call", "致电", "Call them");

    @Autowired
    AskedTasks asked;

    @Autowired
    TaskFigures figures;

    @Autowired
    Journal journal;

    @Autowired
    CurrentOperator operator;

    @Test
    void tasksAreCountedByWhatBecameOfThem() {
        Member wang = member("王小明");
        told(opened("r1", wang.id(), "OPERATOR", Duration.ofDays(2)), closed("r1", wang.id(), "anna", false));
        told(opened("r2", wang.id(), "OPERATOR", Duration.ofDays(-2)), closed("r2", wang.id(), "anna", false));
        told(opened("r3", wang.id(), "OPERATOR", Duration.ofDays(-2)), closed("r3", wang.id(), "system", true));
        told(opened("r4", wang.id(), "OPERATOR", Duration.ofDays(-2)));
        told(opened("r5", wang.id(), "OPERATOR", null));
        Community here = communities.get(community);
        Period today = Period.of("", "", now().atZone(here.zone()).toLocalDate(), here.zone())
                .orElseThrow();
        assertThat(figures.of(asked.of(here, JOURNEY, today), now()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.arose()).isEqualTo(5);
                    assertThat(row.answered()).isEqualTo(2);
                    assertThat(row.withdrawn()).isEqualTo(1);
                    assertThat(row.late()).isEqualTo(2);
                    assertThat(row.answers()).isEqualTo(Map.of("Accept into the waiting group", 2L));
                });
        assertThat(asked.of(here, "another-process", today)).isEmpty();
    }

    @Test
    void theLatestTasksAreNamedWithThoseWhoAnsweredThem() throws Exception {
        Member wang = member("王小明");
        when(map.newest()).thenReturn(List.of(version(1)));
        told(opened("l1", wang.id(), "OPERATOR", Duration.ofHours(-2)), closed("l1", wang.id(), "anna", false));
        told(opened("l2", wang.id(), "OPERATOR", Duration.ofDays(-3)));
        told(opened("l3", wang.id(), "OPERATOR", Duration.ofDays(1)));
        String page = html();
        assertThat(page)
                .containsSubsequence("The latest of the late", "王＊＊", "3 days 0 h", "open still", "2 h 0 min", "anna");
        assertThat(page.split("/audit/members/" + wang.id(), -1)).hasSize(3);
    }

    @Test
    void whatPeopleDecidedRightAfterARuleIsCounted() throws Exception {
        Member wang = member("王小明");
        when(map.newest()).thenReturn(List.of(version(1)));
        ruled(wang, "instance-1", Duration.ofDays(-2), Map.of("screening", "ACCEPT"));
        ruled(wang, "instance-1", Duration.ZERO, Map.of("screening", "REVIEW"));
        told(opened("a1", wang.id(), "OPERATOR", null), closed("a1", wang.id(), "anna", false));
        told(opened("a2", wang.id(), "OPERATOR", null));
        assertThat(html())
                .containsSubsequence(
                        "What people decided after a rule",
                        "Lead screening v1",
                        "Review by a person",
                        "Accept into the waiting group 1");
    }

    private void ruled(Member member, String instance, Duration later, Map<String, String> outputs) {
        transaction.executeWithoutResult(t -> journal.append(JournalEntry.about(
                        "engine.DecisionTaken",
                        community,
                        now().plus(later),
                        "member",
                        member.id().toString(),
                        Map.of("table", "lead-screening", "version", 1, "row", "unknown", "outputs", outputs))
                .in(instance, "businessRuleTask_screenLead")));
    }

    @Test
    void whatPeopleDecidedOtherwiseThanProposedIsCountedByThemAndItsEntriesAreNamed() throws Exception {
        Member wang = member("王小明");
        when(map.newest()).thenReturn(List.of(version(1)));
        when(map.form(eq(DEFINITION), eq("invitation-approval")))
                .thenReturn(Resources.text("forms/season/invitation-approval.form"));
        asked("o1", wang, "invitation-approval", "lena", Map.of("approved", false));
        asked("o2", wang, "invitation-approval", "lena", Map.of("approved", false));
        asked("o3", wang, "invitation-approval", "anna", Map.of("approved", true));
        ruled(wang, "instance-1", Duration.ZERO, Map.of("verdict", "REJECT"));
        asked("o4", wang, "lead-review", "bert", Map.of("verdict", "ACCEPT"));
        String last = jdbc.queryForObject("select max(id)::text from journal_entry", String.class);
        assertThat(html())
                .containsSubsequence(
                        "Overridden</dt>",
                        "3</dd>",
                        "Decided otherwise than proposed",
                        "Approve the invitation",
                        "suggested by the form",
                        "Do not invite",
                        "lena",
                        "Reject",
                        "Lead screening",
                        "Accept into the waiting group",
                        "bert",
                        "/audit/entries/" + last);
        assertThat(exported())
                .contains("suggested by the form: Approve the invitation → Do not invite\",\"2\",\"lena\"")
                .contains("Lead screening: Reject → Accept into the waiting group\",\"1\",\"bert\",\"" + last + "\"");
    }

    private void asked(String task, Member member, String form, String by, Map<String, Object> answers) {
        told(new TaskOpened(
                community,
                now(),
                task,
                member.id().toString(),
                JOURNEY,
                "instance-1",
                DEFINITION,
                "userTask_asked",
                "问",
                "Ask",
                form,
                "OPERATOR",
                null));
        told(new TaskClosed(
                community,
                now(),
                task,
                member.id().toString(),
                JOURNEY,
                "instance-1",
                "userTask_asked",
                by,
                false,
                answers));
    }

    @Test
    void whatWasDoneByHandIsCountedByWhomAndAtWhichStep() throws Exception {
        when(map.newest()).thenReturn(List.of(version(1)));
        when(variants.elements(eq(JOURNEY), any())).thenReturn(Map.of(REVIEW.id(), REVIEW));
        byHand("lena", "SKIP", REVIEW.id(), JOURNEY);
        byHand("lena", "SKIP", REVIEW.id(), JOURNEY);
        byHand("lena", "SKIP", "userTask_gone", JOURNEY);
        byHand("leo", "CANCEL", REVIEW.id(), JOURNEY);
        byHand("mallory", "MOVE", REVIEW.id(), "another-process");
        operator.runAs("leo", () -> told(new StepTriedAgain(community, now(), "x", JOURNEY)));
        String page = html();
        assertThat(page)
                .containsSubsequence(
                        "By hand</dt>", "5</dd>", "step skipped", "lena", "3", "Review them 2", "userTask_gone 1")
                .contains("journey ended", "tried again", "act=SKIP", "kind=engine.StepTriedAgain")
                .doesNotContain("mallory");
        assertThat(exported())
                .contains("\"Done by hand\",\"Review them\",\"step skipped\",\"2\",\"lena\"")
                .contains("\"tried again\",\"1\",\"leo\"");
    }

    private void byHand(String who, String act, String step, String process) {
        operator.runAs(
                who, () -> told(new MovedByHand(community, now(), "x", process, step, act, null, "no need any more")));
    }

    @Test
    void plansThatMovedMembersAreNamedWithHowManyAndWhatWasDoneToThem() throws Exception {
        when(map.newest()).thenReturn(List.of(version(1)));
        UUID plan = UUID.randomUUID();
        planned(plan, "lena", "sop.MigrationRehearsed");
        planned(plan, "leo", "sop.MigrationStarted");
        for (String key : List.of("a", "b")) {
            told(new InstanceMigrated(
                    community, now(), plan, key, JOURNEY, "i" + key, DEFINITION, 1, 2, List.of(), List.of()));
        }
        assertThat(html())
                .containsSubsequence(
                        "Migrated</dt>",
                        "2</dd>",
                        "v1 → v2",
                        "the rules are clearer",
                        "A move of members was tried out",
                        "lena",
                        "A move of members was released",
                        "leo");
        assertThat(exported()).contains("v1 → v2 " + plan + "\",\"Members\",\"2\"");
    }

    private void planned(UUID plan, String who, String kind) {
        Map<String, ?> data = Map.of(
                "process",
                JOURNEY,
                "fromVersion",
                1,
                "toVersion",
                2,
                "reason",
                "the rules are clearer",
                "waiting",
                2,
                "plannedBy",
                "lena");
        operator.runAs(
                who,
                () -> transaction.executeWithoutResult(t -> journal.append(
                        JournalEntry.about(kind, community, now(), "migration", plan.toString(), data))));
    }

    private String exported() throws Exception {
        return web.perform(post("/audit/report/export")
                        .param("process", JOURNEY)
                        .param("reason", "Quarterly review")
                        .with(csrf())
                        .with(user("auditor-" + UUID.randomUUID()).roles("AUDITOR")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void thePagesThatAreReachedFromTheJournalLightItUpInTheNavigation() throws Exception {
        when(map.newest()).thenReturn(List.of(version(1)));
        assertThat(html()).containsPattern("href=\"/audit/journal\"[^>]*aria-current=\"page\"");
        assertThat(html()).doesNotContainPattern("href=\"/audit/members\"[^>]*aria-current=\"page\"");
    }

    private String html() throws Exception {
        return as("/audit/report")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aWaySaysWhatItSkippedAndWhatItPassedBesides() throws Exception {
        when(map.newest()).thenReturn(List.of(version(1)));
        when(variants.began(any(), eq(JOURNEY), any(), any())).thenReturn(10L);
        when(variants.of(any(), eq(JOURNEY), any(), any()))
                .thenReturn(List.of(new Variant(List.of(WELCOME, REVIEW), 7), new Variant(List.of(WELCOME, CALL), 3)));
        when(variants.interrupted(any(), eq(JOURNEY), any(), any()))
                .thenReturn(List.of(new Interruption(REVIEW, 9, 4)));
        as("/audit/report")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("10 began"),
                                containsString("Welcome them → Review them"),
                                containsString("<span>Review them</span>"),
                                containsString("<span>Call them</span>"),
                                containsString("70%"),
                                containsString("Interrupted steps"))));
    }

    @Test
    void theReportIsTakenAwayForAReasonAndWrittenDown() throws Exception {
        Member wang = member("王小明");
        told(opened("e1", wang.id(), "OPERATOR", Duration.ofHours(-2)), closed("e1", wang.id(), "anna", false));
        when(variants.of(any(), eq(JOURNEY), any(), any()))
                .thenReturn(List.of(new Variant(List.of(WELCOME, REVIEW), 7)));
        String file = exported();
        assertThat(file)
                .contains("\"Human tasks\",\"Review the lead\",\"Arose\",\"1\"")
                .contains("\"Welcome them → Review them\",\"Took it\",\"7\"")
                .contains(wang.id().toString())
                .doesNotContain("王");
        assertThat(jdbc.queryForObject(
                        "select data->>'reason' from journal_entry where kind = 'audit.ReportExported' and community_id = ?",
                        String.class,
                        community.value()))
                .isEqualTo("Quarterly review");
    }

    @Test
    void versionsThatCameIntoForceNameTheirAuthorsAndTheSecondPairOfEyes() throws Exception {
        when(map.newest()).thenReturn(List.of(version(1)));
        approved(JOURNEY + ".bpmn", "a reminder more", "now()");
        approved(JOURNEY + ".bpmn", "long ago", "now() - interval '90 days'");
        approved("core-fan-invitation.bpmn", "another process", "now()");
        assertThat(html())
                .containsSubsequence("by four eyes", "v7", "lena", "leo", "a reminder more")
                .doesNotContain("long ago", "another process");
    }

    private void approved(String file, String note, String decided) {
        UUID draft = UUID.randomUUID();
        jdbc.update(
                "insert into sop_draft (id, file, base_version, version, state, created_by, changed_by)"
                        + " values (?, ?, 1, 1, 'DEPLOYED', 'lena', 'lena')",
                draft,
                file);
        jdbc.update("insert into sop_draft_version values (?, 1, '<x/>', false, 'lena')", draft);
        jdbc.update(
                "insert into sop_submission (id, draft_id, version, over_version, authors, note, state, submitted_by,"
                        + " decided_by, decided_at, answer, deployed_version)"
                        + " values (?, ?, 1, 6, array['lena'], ?, 'APPROVED', 'lena', 'leo', " + decided
                        + ", 'fine', 7)",
                UUID.randomUUID(),
                draft,
                note);
    }

    @Test
    void aReportWithoutAReasonOrWithAnImpossiblePeriodStaysHere() throws Exception {
        refused("reason", "", "Say in 5 to 500 characters");
        refused("from", "someday", "A report is about 1 to 366 days");
        web.perform(get("/audit/report/export").with(user("lena").roles("LEAD")))
                .andExpect(status().isForbidden());
    }

    private void refused(String field, String value, String words) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("process", JOURNEY, "reason", "Quarterly review"));
        fields.put(field, value);
        MockHttpServletRequestBuilder request = post("/audit/report/export");
        fields.forEach(request::param);
        web.perform(request.with(csrf()).with(user("audrey").roles("AUDITOR")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(allOf(containsString(words), containsString("Export the report"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=someday", "from=2026-03-02&to=2026-03-01", "from=2024-01-01&to=2026-01-01"})
    void aPeriodThatIsNoneIsAnsweredInTheForm(String period) throws Exception {
        as("/audit/report?" + period)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("A report is about 1 to 366 days")));
    }

    private ResultActions as(String page) throws Exception {
        return web.perform(get(page).with(user("audrey").roles("AUDITOR")));
    }
}
