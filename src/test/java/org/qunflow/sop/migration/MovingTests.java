package org.qunflow.sop.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.ProcessHistory;
import org.qunflow.shared.BusinessClock;
import org.qunflow.sop.migration.MigrationRuns.Outcome;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to members who move, and what is told of it. */
class MovingTests extends MigrationTest {
    @Autowired
    ProcessHistory history;

    @Autowired
    BusinessClock clock;

    @Test
    void membersMoveWithTheirTasksAndWaitsAndAreHeardThere() {
        String word = model.member("");
        String ask = model.member("ASK");
        String asked = model.member("ASK");
        String wait = model.member("WAIT");
        String leaves = model.member("WAIT");
        String kind = model.member("KIND");
        complete(asked);
        model.deploy(MovingModel.SECOND);
        Migration run = moved(CHOICES);
        assertThat(runs.counts(run)).isEqualTo(Map.of(Item.State.MOVED, 5L, Item.State.STAYS, 1L));
        assertThat(model.place(word)).isEqualTo("2 receiveTask_word");
        assertThat(model.place(ask)).isEqualTo("2 userTask_question");
        assertThat(model.place(wait)).isEqualTo("2 gateway_wait");
        assertThat(model.place(kind)).isEqualTo("1 receiveTask_kind");
        assertThat(jdbc.queryForMap(
                        "select t.element_id, t.name_zh, d.version_ as version from tasks_task t"
                                + " join camunda.act_re_procdef d on d.id_ = t.definition_id where t.member_id = ?::uuid",
                        ask))
                .isEqualTo(Map.of("element_id", "userTask_question", "name_zh", "再打电话", "version", 2));
        assertThat(jdbc.queryForList(
                        "select version || ' ' || element_id from engine_standing where business_key = ?",
                        String.class,
                        ask))
                .containsExactly("2 userTask_question");
        assertThat(tell("moving.word", word)).isFalse();
        assertThat(tell("moving.newWord", word)).isTrue();
        assertThat(model.place(word)).isEqualTo("2 userTask_question");
        assertThat(tell("moving.settled", ask)).isTrue();
        assertThat(model.place(ask)).isEqualTo("-");
        assertThat(tell("moving.due", wait)).isTrue();
        assertThat(model.place(wait)).isEqualTo("2 userTask_question");
        assertThat(tell("moving.exited", leaves)).isTrue();
        assertThat(model.place(leaves)).isEqualTo("-");
        processes.runDueJobs(model.community, clock.instant(model.community).plusSeconds(60));
        assertThat(model.place(asked)).isEqualTo("2 gateway_wait");
    }

    @Test
    void whoHasNoPlaceAnyMoreIsNamedAndTheOthersMoveOnce() {
        model.members("", 60);
        String late = model.member("");
        String gone = model.member("");
        model.deploy(MovingModel.SECOND);
        Migration run = rehearsed(Map.of());
        assertThat(tell("moving.word", late)).isTrue();
        assertThat(tell("moving.exited", gone)).isTrue();
        assertThat(release("bert", run, 2000)).isEqualTo(Outcome.DONE);
        work(run);
        assertThat(runs.counts(run)).isEqualTo(Map.of(Item.State.MOVED, 60L, Item.State.FAILED, 2L));
        assertThat(refusals(run, Item.State.FAILED)).isEqualTo(Map.of(late, "NO_PLACE", gone, "NOT_THERE"));
        assertThat(model.place(late)).isEqualTo("1 userTask_ask");
        assertThat(moves()).isEqualTo(60);
    }

    @Test
    void nobodyIsLeftHalfMovedWhenAChunkBreaks() {
        model.members("", 30);
        model.deploy(MovingModel.SECOND);
        Migration run = started(Map.of(), 2000);
        jdbc.update(
                "update camunda.act_ru_execution set act_id_ = 'nowhere' where proc_inst_id_ = ? and act_id_ is not null",
                runs.members(run, null, "", 1).get(0).instance());
        work(run);
        assertThat(refusals(run, Item.State.FAILED)).hasSize(1);
        assertThat(runs.counts(run)).isEqualTo(Map.of(Item.State.MOVED, 29L, Item.State.FAILED, 1L));
        assertThat(moves()).isEqualTo(29);
        assertThat(impacts.of(model.community, plan(1, 2, Map.of())).members()).isEqualTo(1);
    }

    @Test
    void theJournalTellsOfTheRunAndOfEachMember() {
        String ask = model.member("ASK");
        model.deploy(MovingModel.SECOND);
        Migration run = moved(CHOICES);
        assertThat(jdbc.queryForList(
                        "select kind from journal_entry where subject_id = ? order by id",
                        String.class,
                        run.id().toString()))
                .containsExactly("sop.MigrationRehearsed", "sop.MigrationStarted", "sop.MigrationDone");
        assertThat(jdbc.queryForMap("""
                        select data ->> 'fromVersion' as of, data ->> 'toVersion' as into, data ->> 'migration' as run,
                          data -> 'steps' -> 0 ->> 'from' as "from", data -> 'steps' -> 0 ->> 'to' as "to"
                        from journal_entry where kind = 'engine.InstanceMigrated' and subject_id = ?""", ask))
                .isEqualTo(Map.of(
                        "of", "1",
                        "into", "2",
                        "run", run.id().toString(),
                        "from", "userTask_ask",
                        "to", "userTask_question"));
    }

    @Test
    void historyTellsEachStepInTheVersionThatWasValidThen() {
        String ask = model.member("ASK");
        String word = model.member("");
        model.deploy(MovingModel.SECOND);
        moved(CHOICES);
        assertThat(passed(ask))
                .containsExactly("event_began 1", "gateway_way 1", "userTask_ask 1 打电话", "userTask_question 2 再打电话");
        assertThat(history.path(instance(ask)))
                .contains("flow_ask", "userTask_ask", "userTask_question")
                .doesNotContain("flow_word");
        assertThat(tell("moving.newWord", word)).isTrue();
        assertThat(passed(word))
                .contains("receiveTask_word 1 等待回复", "userTask_question 2 再打电话")
                .doesNotContain("receiveTask_word 2 等待回复");
    }

    private List<String> passed(String member) {
        return history.steps(instance(member)).stream()
                .map(s -> s.elementId() + " " + s.version() + (s.elementId().contains("Task_") ? " " + s.nameZh() : ""))
                .toList();
    }

    private String instance(String member) {
        return history.instances(model.community, member).get(0).id();
    }
}
