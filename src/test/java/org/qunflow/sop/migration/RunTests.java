package org.qunflow.sop.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.qunflow.sop.migration.MigrationRuns.Outcome;
import org.springframework.dao.DataIntegrityViolationException;

/** Who may let a plan loose, and what people do while it runs. */
class RunTests extends MigrationTest {
    @Test
    void aRunIsPausedGoesOnAndIsCancelled() {
        model.members("", 30);
        model.deploy(MovingModel.SECOND);
        Migration run = started(Map.of(), 20);
        assertThat(mover.round()).isTrue();
        assertThat(runs.counts(run)).isEqualTo(Map.of(Item.State.MOVED, 10L, Item.State.WAITING, 20L));
        assertThat(jdbc.queryForObject(
                        "select next_at >= started_at + interval '500 ms' from sop_migration where id = ?",
                        Boolean.class,
                        run.id()))
                .as("throttled")
                .isTrue();
        jdbc.update("update sop_migration set next_at = now() + interval '1 hour' where id = ?", run.id());
        assertThat(mover.round()).isFalse();
        assertThat(runs.pause(model.community, run.id())).isEqualTo(Outcome.DONE);
        assertThat(runs.pause(model.community, run.id())).isEqualTo(Outcome.MOVED_ON);
        assertThat(mover.round()).isFalse();
        assertThat(runs.goOn(model.community, run.id(), 20)).isEqualTo(Outcome.DONE);
        assertThat(mover.round()).isTrue();
        assertThat(runs.counts(run)).containsEntry(Item.State.MOVED, 20L);
        assertThat(runs.cancel(model.community, run.id())).isEqualTo(Outcome.DONE);
        assertThat(mover.round()).isFalse();
        assertThat(runs.counts(run)).isEqualTo(Map.of(Item.State.MOVED, 20L, Item.State.WAITING, 10L));
    }

    @Test
    void nobodyReleasesTheirOwnPlanNeitherForthNorBack() {
        model.members("", 2);
        model.deploy(MovingModel.SECOND);
        Migration run = rehearsed(Map.of());
        assertThat(release("anna", run, 100)).isEqualTo(Outcome.OWN_PLAN);
        assertThat(mover.round()).isFalse();
        assertThatThrownBy(() -> jdbc.update(
                        "update sop_migration set state = 'RUNNING', started_by = 'anna' where id = ?", run.id()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("sop_migration_four_eyes");
        assertThat(release("bert", run, 2000)).isEqualTo(Outcome.DONE);
        work(run);
        assertThat(jdbc.queryForList(
                        "select actor || ' ' || (data ->> 'plannedBy') from journal_entry"
                                + " where kind = 'sop.MigrationStarted' and subject_id = ?",
                        String.class,
                        run.id().toString()))
                .containsExactly("bert anna");
        Migration back = as("bert", () -> plans.rehearseReturn(model.community, run.id(), "one step was wrong"))
                .orElseThrow();
        assertThat(release("bert", back, 100)).isEqualTo(Outcome.OWN_PLAN);
        assertThat(release("anna", back, 100)).isEqualTo(Outcome.DONE);
    }

    @Test
    void ofTwoLeadsWhoReleaseAtOnceOneWinsAndTheOtherLearnsTheName() throws Exception {
        model.members("", 2);
        model.deploy(MovingModel.SECOND);
        Migration same = rehearsed(Map.of());
        assertThat(atOnce(same, same)).containsExactlyInAnyOrder(Outcome.DONE, Outcome.MOVED_ON);
        assertThat(runs.inTheWay(now(same), Outcome.MOVED_ON)).isIn("bert", "carl");
        as("bert", () -> runs.cancel(model.community, same.id()));
        Migration one = rehearsed(Map.of());
        Migration other = rehearsed(Map.of());
        assertThat(atOnce(one, other)).containsExactlyInAnyOrder(Outcome.DONE, Outcome.OTHER_UNDER_WAY);
        assertThat(runs.inTheWay(now(other), Outcome.OTHER_UNDER_WAY)).isIn("bert", "carl");
    }

    private List<Outcome> atOnce(Migration bertsRun, Migration carlsRun) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        CompletableFuture<Outcome> bert = CompletableFuture.supplyAsync(() -> released("bert", bertsRun, both));
        CompletableFuture<Outcome> carl = CompletableFuture.supplyAsync(() -> released("carl", carlsRun, both));
        return List.of(bert.get(20, TimeUnit.SECONDS), carl.get(20, TimeUnit.SECONDS));
    }

    private Outcome released(String by, Migration run, CyclicBarrier both) {
        try {
            both.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return release(by, run, 1);
    }

    @Test
    void nobodyMovesIntoAVersionThatIsNotTheNewest() {
        model.members("", 2);
        model.deploy(MovingModel.SECOND);
        Migration run = rehearsed(Map.of());
        model.deploy(Map.of("打电话", "又打电话"));
        assertThat(release("bert", run, 100)).isEqualTo(Outcome.NEWER_VERSION);
        assertThat(runs.discard(model.community, run.id())).isEqualTo(Outcome.DONE);
        assertThat(release("bert", run, 100)).isEqualTo(Outcome.MOVED_ON);
    }
}
