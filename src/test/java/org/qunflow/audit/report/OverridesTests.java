package org.qunflow.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.desks.Resources;
import org.qunflow.engine.TaskClosed;
import org.qunflow.engine.TaskOpened;
import org.qunflow.journal.JournalEntry;
import org.qunflow.member.Member;

/** What the report says of people who decided after a rule, or otherwise than proposed. */
class OverridesTests extends ReportTest {
    @Test
    void whatPeopleDecidedRightAfterARuleIsCounted() throws Exception {
        Member wang = member("王小明");
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

    @Test
    void whatPeopleDecidedOtherwiseThanProposedIsCountedByThemAndItsEntriesAreNamed() throws Exception {
        Member wang = member("王小明");
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
}
