package org.qunflow.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.Models;
import org.qunflow.engine.ModelsRefused;
import org.qunflow.engine.hostile.HostileModels;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.sop.Approvals.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class ApprovalsTests {
    @Autowired
    Drafts drafts;

    @Autowired
    DraftRows rows;

    @Autowired
    Approvals approvals;

    @Autowired
    Models models;

    @Autowired
    CurrentOperator operator;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void whatAnotherLeadApprovesIsDeployedAsTheNextVersion() {
        Draft first = submitted();
        assertThat(approve("bert", first, 0)).isEqualTo(Outcome.DONE);
        assertThat(models.find(first.file()).orElseThrow().version()).isEqualTo(1);
        assertThat(drafts.find(first.id()).orElseThrow().state()).isEqualTo(Draft.State.DEPLOYED);
        Draft second = as("bert", () -> drafts.begin(first.file()));
        assertThat(second.baseVersion()).isEqualTo(1);
        String renamed = drafts.content(second).orElseThrow().replace("name=\"结束\"", "name=\"完成\"");
        as("bert", () -> drafts.save(second.id(), 1, renamed, false));
        assertThat(submit("bert", second, 2)).isEqualTo(Outcome.DONE);
        assertThat(approvals.difference(drafts.find(second.id()).orElseThrow())).hasSize(1);
        assertThat(approve("anna", second, 1)).isEqualTo(Outcome.DONE);
        assertThat(models.text(first.file()).orElseThrow()).isEqualTo(renamed);
        assertThat(approvals.approved(10))
                .extracting(Submission::file, Submission::deployedVersion)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(first.file(), 1),
                        org.assertj.core.groups.Tuple.tuple(first.file(), 2));
    }

    @Test
    void nobodyApprovesTheirOwnWork() {
        Draft draft = submitted();
        assertThat(approve("anna", draft, 0)).isEqualTo(Outcome.OWN_WORK);
        assertThat(models.find(draft.file())).isEmpty();
    }

    @Test
    void whoeverSavedAVersionIsAnAuthorToo() {
        Draft draft = as("anna", () -> drafts.beginEmpty(ModelKind.PROCESS, "shared-" + UUID.randomUUID()))
                .orElseThrow();
        String content = drafts.content(draft).orElseThrow();
        as("bert", () -> drafts.save(draft.id(), 1, content.replace("结束", "终"), true));
        submit("anna", draft, 2);
        assertThat(approve("bert", draft, 0)).isEqualTo(Outcome.OWN_WORK);
        assertThat(approve("carl", draft, 0)).isEqualTo(Outcome.DONE);
    }

    @Test
    void theDatabaseRefusesItAsWell() {
        Draft draft = submitted();
        assertThatThrownBy(() -> jdbc.update(
                        "update sop_submission set state = 'APPROVED', decided_by = 'anna', decided_at = now(),"
                                + " deployed_version = 1 where draft_id = ?",
                        draft.id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("sop_submission_four_eyes");
    }

    @Test
    void whatIsSubmittedIsNotChangedAnyMore() {
        Draft draft = submitted();
        Saved late = as("anna", () -> drafts.save(draft.id(), 1, EmptyModels.of(ModelKind.PROCESS, "other"), false));
        assertThat(late.refused()).isTrue();
        assertThat(submit("anna", draft, 1)).isEqualTo(Outcome.MOVED_ON);
    }

    @Test
    void anAuthorWithdrawsAnotherLeadReturns() {
        Draft draft = submitted();
        as("anna", () -> approvals.giveBack(draft.id(), ""));
        assertThat(approvals.latest(draft.id()).orElseThrow().state()).isEqualTo(Submission.State.WITHDRAWN);
        submit("anna", draft, 1);
        as("bert", () -> approvals.giveBack(draft.id(), "请写明原因"));
        Submission returned = approvals.latest(draft.id()).orElseThrow();
        assertThat(returned.state()).isEqualTo(Submission.State.RETURNED);
        assertThat(returned.answer()).isEqualTo("请写明原因");
        assertThat(drafts.find(draft.id()).orElseThrow().isOpen()).isTrue();
        assertThat(approve("bert", draft, 0)).isEqualTo(Outcome.MOVED_ON);
    }

    @Test
    void ofTwoLeadsWhoDeployAtOnceTheSecondIsToldToReadAgain() {
        Draft first = submitted();
        approve("bert", first, 0);
        Draft one = as("anna", () -> drafts.begin(first.file()));
        Draft other = as("bert", () -> drafts.begin(first.file()));
        String content = drafts.content(one).orElseThrow();
        as("anna", () -> drafts.save(one.id(), 1, content.replace("结束", "甲"), false));
        as("bert", () -> drafts.save(other.id(), 1, content.replace("结束", "乙"), false));
        submit("anna", one, 2);
        submit("bert", other, 2);
        CompletableFuture<Outcome> bert = CompletableFuture.supplyAsync(() -> approve("bert", one, 1));
        CompletableFuture<Outcome> anna = CompletableFuture.supplyAsync(() -> approve("anna", other, 1));
        assertThat(List.of(bert.join(), anna.join())).containsExactlyInAnyOrder(Outcome.DONE, Outcome.MOVED_ON);
        Draft late = bert.join() == Outcome.DONE ? other : one;
        assertThat(approvals.latest(late.id()).orElseThrow().state()).isEqualTo(Submission.State.WAITING);
        assertThat(approvals.deployedBy(first.file(), 2)).contains(late == other ? "bert" : "anna");
        assertThat(models.text(first.file()).orElseThrow()).contains(late == other ? "甲" : "乙");
    }

    @Test
    void noHostileModelComesInThroughThisDoor() {
        long before = deployments();
        HostileModels.all().forEach((name, bytes) -> assertThatThrownBy(() -> handedIn(name, bytes))
                .as(name)
                .isInstanceOfAny(ModelsRefused.class, DataAccessException.class));
        assertThat(deployments()).isEqualTo(before);
    }

    private void handedIn(String name, byte[] bytes) {
        Draft draft = as(
                "anna",
                () -> rows.insert(UUID.randomUUID(), name, 0, null, "anna", new String(bytes, StandardCharsets.UTF_8)));
        assertThat(submit("anna", draft, 1)).isEqualTo(Outcome.DONE);
        approve("bert", draft, 0);
    }

    private long deployments() {
        return jdbc.queryForObject("select count(*) from camunda.act_re_deployment", Long.class);
    }

    private Draft submitted() {
        Draft draft = as("anna", () -> drafts.beginEmpty(ModelKind.PROCESS, "four-eyes-" + UUID.randomUUID()))
                .orElseThrow();
        assertThat(submit("anna", draft, 1)).isEqualTo(Outcome.DONE);
        return draft;
    }

    private Outcome submit(String by, Draft draft, int seen) {
        return as(by, () -> approvals.submit(draft.id(), seen, "因为"));
    }

    private Outcome approve(String by, Draft draft, int over) {
        return as(by, () -> approvals.approve(draft.id(), over, "好"));
    }

    private <T> T as(String name, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        operator.runAs(name, () -> result.set(work.get()));
        return result.get();
    }
}
