package org.qunflow.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qunflow.engine.ModelViolation;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class DraftsTests {
    @Autowired
    Drafts drafts;

    @Autowired
    CurrentOperator operator;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aDraftBeginsWithWhatIsDeployedAndNothingIsWrongWithIt() {
        Draft draft = as("anna", () -> drafts.begin("member-journey.bpmn"));
        assertThat(draft.baseVersion()).isPositive();
        assertThat(drafts.content(draft).orElseThrow()).contains("id=\"member-journey\"");
        assertThat(drafts.check(draft)).isEmpty();
        assertThat(drafts.living()).contains(draft);
        assertThatThrownBy(() -> drafts.begin("nothing.bpmn")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyModelCouldBeDeployedAtOnce(ModelKind kind) {
        Draft draft = as("anna", () -> drafts.beginEmpty(kind, "empty-" + UUID.randomUUID()))
                .orElseThrow();
        assertThat(draft.kind()).isEqualTo(kind);
        assertThat(draft.baseVersion()).isZero();
        assertThat(drafts.check(draft)).isEmpty();
    }

    @Test
    void whatIsDeployedIsNotBegunEmpty() {
        assertThat(drafts.beginEmpty(ModelKind.PROCESS, "member-journey")).isEmpty();
        assertThat(drafts.beginEmpty(ModelKind.TABLE, "tier")).isEmpty();
        assertThat(drafts.beginEmpty(ModelKind.FORM, "lead-review")).isEmpty();
    }

    @Test
    void everySaveIsAVersionAndWrittenDown() {
        Draft draft = empty();
        Saved saved = as("anna", () -> drafts.save(draft.id(), 1, changed(draft, "甲"), false));
        assertThat(saved.refused()).isFalse();
        assertThat(saved.draft().version()).isEqualTo(2);
        assertThat(drafts.versions(draft)).extracting(SavedVersion::version).containsExactly(2, 1);
        assertThat(drafts.content(saved.draft(), 1)).contains(EmptyModels.of(ModelKind.PROCESS, key(draft)));
        assertThat(journal(draft)).containsExactly("sop.DraftBegun", "sop.DraftSaved");
    }

    @Test
    void automaticSavesInARowLeaveOneVersion() {
        Draft draft = empty();
        for (int seen = 1; seen <= 5; seen++) {
            int at = seen;
            as("anna", () -> drafts.save(draft.id(), at, changed(draft, "第" + at), true));
        }
        assertThat(drafts.versions(draft)).extracting(SavedVersion::version).containsExactly(6, 1);
        as("bert", () -> drafts.save(draft.id(), 6, changed(draft, "乙"), true));
        assertThat(drafts.versions(draft)).extracting(SavedVersion::by).containsExactly("bert", "anna", "anna");
    }

    @Test
    void whoIsSlowerIsToldWhoWasFasterAndLosesNothing() {
        Draft draft = empty();
        as("anna", () -> drafts.save(draft.id(), 1, changed(draft, "甲"), false));
        Saved refused = as("bert", () -> drafts.save(draft.id(), 1, changed(draft, "乙"), true));
        assertThat(refused.refused()).isTrue();
        assertThat(refused.draft().changedBy()).isEqualTo("anna");
        Draft kept = refused.kept().orElseThrow();
        assertThat(kept.forkOf()).isEqualTo(draft.id());
        assertThat(kept.createdBy()).isEqualTo("bert");
        assertThat(drafts.content(kept).orElseThrow()).contains("乙");
        assertThat(drafts.content(refused.draft()).orElseThrow()).contains("甲");
        Saved again = as("bert", () -> drafts.save(draft.id(), 1, changed(draft, "丙"), true));
        assertThat(again.kept().orElseThrow().id()).isEqualTo(kept.id());
        assertThat(drafts.versions(kept)).hasSize(2);
    }

    @Test
    void theSameContentTwiceIsNoConflict() {
        Draft draft = empty();
        String content = changed(draft, "甲");
        as("anna", () -> drafts.save(draft.id(), 1, content, false));
        Saved again = as("anna", () -> drafts.save(draft.id(), 1, content, false));
        assertThat(again.refused()).isFalse();
        assertThat(again.draft().version()).isEqualTo(2);
    }

    @Test
    void anOlderVersionBecomesTheNewestAgain() {
        Draft draft = empty();
        as("anna", () -> drafts.save(draft.id(), 1, changed(draft, "甲"), false));
        Saved restored = as("anna", () -> drafts.restore(draft.id(), 2, 1));
        assertThat(restored.draft().version()).isEqualTo(3);
        assertThat(drafts.content(restored.draft())).contains(EmptyModels.of(ModelKind.PROCESS, key(draft)));
    }

    @Test
    void aDiscardedDraftTakesNoMoreSavesButKeepsWhatIsSentThere() {
        Draft draft = empty();
        assertThat(as("anna", () -> drafts.discard(draft.id()))).isTrue();
        assertThat(as("anna", () -> drafts.discard(draft.id()))).isFalse();
        assertThat(drafts.living()).extracting(Draft::id).doesNotContain(draft.id());
        Saved late = as("bert", () -> drafts.save(draft.id(), 1, changed(draft, "乙"), false));
        assertThat(late.kept()).isPresent();
    }

    @Test
    void everythingThatIsWrongIsToldWithItsElement() {
        Draft draft = empty();
        String broken = changed(draft, "").replace("value=\"Begin\"", "value=\"\"");
        Saved saved = as("anna", () -> drafts.save(draft.id(), 1, broken, false));
        List<ModelViolation> wrong = drafts.check(saved.draft());
        assertThat(wrong)
                .extracting(ModelViolation::element, ModelViolation::rule)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("event_end", "missing-name"),
                        org.assertj.core.groups.Tuple.tuple("event_begin", "missing-english-name"));
        Saved mess = as("anna", () -> drafts.save(draft.id(), 2, "no model at all", false));
        assertThat(drafts.check(mess.draft())).isNotEmpty();
    }

    private Draft empty() {
        return as("anna", () -> drafts.beginEmpty(ModelKind.PROCESS, "draft-" + UUID.randomUUID()))
                .orElseThrow();
    }

    private String changed(Draft draft, String name) {
        return EmptyModels.of(ModelKind.PROCESS, key(draft)).replace("name=\"结束\"", "name=\"" + name + "\"");
    }

    private static String key(Draft draft) {
        return draft.file().replace(".bpmn", "");
    }

    private List<String> journal(Draft draft) {
        return jdbc.queryForList(
                "select kind from journal_entry where subject_id = ? order by id",
                String.class,
                draft.id().toString());
    }

    private <T> T as(String name, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        operator.runAs(name, () -> result.set(work.get()));
        return result.get();
    }
}
