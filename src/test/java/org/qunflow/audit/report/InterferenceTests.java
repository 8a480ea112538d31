package org.qunflow.audit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.InstanceMigrated;
import org.qunflow.engine.MovedByHand;
import org.qunflow.engine.StepTriedAgain;
import org.qunflow.journal.JournalEntry;

/** What the report says of those who stepped in: by hand, by a migration, by a new version. */
class InterferenceTests extends ReportTest {
    @Test
    void whatWasDoneByHandIsCountedByWhomAndAtWhichStep() throws Exception {
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

    @Test
    void plansThatMovedMembersAreNamedWithHowManyAndWhatWasDoneToThem() throws Exception {
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

    @Test
    void versionsThatCameIntoForceNameTheirAuthorsAndTheSecondPairOfEyes() throws Exception {
        approved(JOURNEY + ".bpmn", "a reminder more", "now()");
        approved(JOURNEY + ".bpmn", "long ago", "now() - interval '90 days'");
        approved("core-fan-invitation.bpmn", "another process", "now()");
        assertThat(html())
                .containsSubsequence("by four eyes", "v7", "lena", "leo", "a reminder more")
                .doesNotContain("long ago", "another process");
    }

    private void byHand(String who, String act, String step, String process) {
        operator.runAs(
                who, () -> told(new MovedByHand(community, now(), "x", process, step, act, null, "no need any more")));
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
}
