package org.qunflow.sop.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Communities;
import org.qunflow.engine.Migrations.Obstacle;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.shared.CommunityId;
import org.qunflow.sop.migration.Impact.Kind;
import org.qunflow.sop.migration.MigrationRuns.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
class MigrationTests {
    private static final Map<String, String> CHOICES =
            Map.of("userTask_ask", "userTask_question", "receiveTask_kind", Plan.STAY);

    @Autowired
    Impacts impacts;

    @Autowired
    MigrationPlans plans;

    @Autowired
    MigrationRuns runs;

    @Autowired
    Mover mover;

    @Autowired
    RepositoryService repository;

    @Autowired
    Processes processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    Communities communities;

    @Autowired
    JdbcTemplate jdbc;

    MovingModel model;

    @BeforeEach
    void deploy() {
        String name = "Moving " + UUID.randomUUID();
        CommunityId community = communities
                .open(name, name, ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        model = new MovingModel(repository, processes, jdbc, community);
    }

    @Test
    void theImpactTellsWhoMovesByItselfWhoNeedsAChoiceAndWhoCannot() {
        model.members("", 3);
        model.members("ASK", 2);
        model.members("WAIT", 4);
        model.member("KIND");
        model.deploy(MovingModel.SECOND);
        Impact impact = impacts.of(model.community, plan(1, 2, Map.of()));
        assertThat(impact.steps())
                .extracting(Impact.Step::step, Impact.Step::members, Impact.Step::kind, Impact.Step::why)
                .containsExactly(
                        tuple("userTask_ask", 2L, Kind.OPEN, Obstacle.NO_SUCH_STEP),
                        tuple("receiveTask_kind", 1L, Kind.OPEN, Obstacle.OTHER_KIND),
                        tuple("gateway_wait", 4L, Kind.BY_ITSELF, null),
                        tuple("receiveTask_word", 3L, Kind.BY_ITSELF, null));
        assertThat(impact.steps().get(0).choices()).containsExactly("receiveTask_kind", "userTask_question");
        assertThat(impact.steps().get(1).choices()).containsExactly("receiveTask_word");
        assertThat(impacts.behind(model.community)).containsExactly(new Impacts.Behind(model.key, 1, 2, 10));
    }

    @Test
    void aPlanThatWouldLoseAPlaceOrMapsWhatCannotBeIsRefusedByName() {
        model.member("ASK");
        model.member("KIND");
        model.deploy(MovingModel.SECOND);
        Plan wrong = plan(1, 2, Map.of("userTask_ask", "receiveTask_word", "receiveTask_kind", "nowhere"));
        assertThat(impacts.of(model.community, wrong).undecided())
                .extracting(Impact.Step::step, Impact.Step::why)
                .containsExactlyInAnyOrder(
                        tuple("userTask_ask", Obstacle.OTHER_KIND), tuple("receiveTask_kind", Obstacle.NO_SUCH_STEP));
        assertThat(plans.rehearse(model.community, wrong)).isEmpty();
        assertThat(runs.newest(model.community, 5)).isEmpty();
    }

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
        assertThat(counts(run)).isEqualTo(Map.of(Item.State.MOVED, 5L, Item.State.STAYS, 1L));
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
        processes.runDueJobs(model.community, java.time.Instant.now().plusSeconds(60));
        assertThat(model.place(asked)).isEqualTo("2 gateway_wait");
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
    void whoHasNoPlaceAnyMoreIsNamedAndTheOthersMoveOnce() {
        model.members("", 60);
        String late = model.member("");
        String gone = model.member("");
        model.deploy(MovingModel.SECOND);
        Migration run = plans.rehearse(model.community, plan(1, 2, Map.of())).orElseThrow();
        assertThat(tell("moving.word", late)).isTrue();
        assertThat(tell("moving.exited", gone)).isTrue();
        assertThat(runs.start(model.community, run.id(), 2000)).isEqualTo(Outcome.DONE);
        work(run);
        assertThat(counts(run)).isEqualTo(Map.of(Item.State.MOVED, 60L, Item.State.FAILED, 2L));
        assertThat(refusals(run, Item.State.FAILED)).isEqualTo(Map.of(late, "NO_PLACE", gone, "NOT_THERE"));
        assertThat(model.place(late)).isEqualTo("1 userTask_ask");
        assertThat(moves()).isEqualTo(60);
    }

    @Test
    void nobodyIsLeftHalfMovedWhenAChunkBreaks() {
        model.members("", 30);
        model.deploy(MovingModel.SECOND);
        Migration run = started(plan(1, 2, Map.of()));
        jdbc.update(
                "update camunda.act_ru_execution set act_id_ = 'nowhere' where proc_inst_id_ = ? and act_id_ is not null",
                first(run));
        work(run);
        assertThat(refusals(run, Item.State.FAILED)).hasSize(1);
        assertThat(counts(run)).isEqualTo(Map.of(Item.State.MOVED, 29L, Item.State.FAILED, 1L));
        assertThat(moves()).isEqualTo(29);
        assertThat(impacts.of(model.community, plan(1, 2, Map.of())).members()).isEqualTo(1);
    }

    @Test
    void aRunIsPausedGoesOnAndIsCancelled() {
        model.members("", 30);
        model.deploy(MovingModel.SECOND);
        Migration run = started(plan(1, 2, Map.of()), 20);
        assertThat(mover.round()).isTrue();
        assertThat(counts(run)).isEqualTo(Map.of(Item.State.MOVED, 10L, Item.State.WAITING, 20L));
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
        assertThat(counts(run)).containsEntry(Item.State.MOVED, 20L);
        assertThat(runs.cancel(model.community, run.id())).isEqualTo(Outcome.DONE);
        assertThat(mover.round()).isFalse();
        assertThat(counts(run)).isEqualTo(Map.of(Item.State.MOVED, 20L, Item.State.WAITING, 10L));
    }

    @Test
    void twoLeadsDoNotMoveTheSameProcessAndNobodyMovesIntoAnOldVersion() {
        model.members("", 2);
        model.deploy(MovingModel.SECOND);
        Migration first = plans.rehearse(model.community, plan(1, 2, Map.of())).orElseThrow();
        Migration second = plans.rehearse(model.community, plan(1, 2, Map.of())).orElseThrow();
        Migration third = plans.rehearse(model.community, plan(1, 2, Map.of())).orElseThrow();
        assertThat(runs.start(model.community, first.id(), 100)).isEqualTo(Outcome.DONE);
        assertThat(runs.start(model.community, first.id(), 100)).isEqualTo(Outcome.MOVED_ON);
        assertThat(runs.start(model.community, second.id(), 100)).isEqualTo(Outcome.OTHER_UNDER_WAY);
        work(first);
        model.deploy(Map.of("打电话", "又打电话"));
        assertThat(runs.start(model.community, third.id(), 100)).isEqualTo(Outcome.NEWER_VERSION);
        assertThat(runs.discard(model.community, third.id())).isEqualTo(Outcome.DONE);
    }

    @Test
    void whoCanReturnsToWhereTheyStoodAndTheOthersAreListedWithTheReason() {
        String word = model.member("");
        String ask = model.member("ASK");
        String ends = model.member("ASK");
        String onward = model.member("");
        model.deploy(MovingModel.SECOND);
        Migration run = moved(Map.of("userTask_ask", "receiveTask_kind"));
        assertThat(model.place(ask)).isEqualTo("2 receiveTask_kind");
        assertThat(tell("moving.exited", ends)).isTrue();
        assertThat(tell("moving.newWord", onward)).isTrue();
        Migration back = plans.rehearseReturn(model.community, run.id(), "one step was wrong")
                .orElseThrow();
        assertThat(refusals(back, Item.State.CANNOT)).isEqualTo(Map.of(ends, "NOT_THERE", onward, "NO_PLACE"));
        assertThat(plans.rehearseReturn(model.community, run.id(), "again")).isEmpty();
        assertThat(runs.start(model.community, back.id(), 2000)).isEqualTo(Outcome.DONE);
        work(back);
        assertThat(model.place(ask)).isEqualTo("1 userTask_ask");
        assertThat(model.place(word)).isEqualTo("1 receiveTask_word");
        assertThat(model.place(onward)).isEqualTo("2 userTask_question");
        assertThat(tell("moving.word", word)).isTrue();
        complete(ask);
        assertThat(counts(back)).isEqualTo(Map.of(Item.State.MOVED, 2L, Item.State.CANNOT, 2L));
    }

    private Plan plan(int from, int to, Map<String, String> choices) {
        return new Plan(model.key, from, to, choices, "a better path", 2000);
    }

    private Migration moved(Map<String, String> choices) {
        Migration run = started(plan(1, 2, choices));
        work(run);
        return run;
    }

    private Migration started(Plan plan) {
        return started(plan, 2000);
    }

    private Migration started(Plan plan, int perSecond) {
        Migration run = plans.rehearse(model.community, plan).orElseThrow();
        assertThat(counts(run)).doesNotContainKey(Item.State.CANNOT);
        assertThat(runs.start(model.community, run.id(), perSecond)).isEqualTo(Outcome.DONE);
        return run;
    }

    private void work(Migration run) {
        for (int n = 0;
                n < 200
                        && runs.find(model.community, run.id())
                                .orElseThrow()
                                .state()
                                .isUnderWay();
                n++) {
            jdbc.update("update sop_migration set next_at = now() where id = ?", run.id());
            mover.round();
        }
        assertThat(runs.find(model.community, run.id()).orElseThrow().state()).isEqualTo(Migration.State.DONE);
    }

    private Map<Item.State, Long> counts(Migration run) {
        return runs.counts(run);
    }

    private Map<String, String> refusals(Migration run, Item.State state) {
        return runs.members(run, state, "", 100).stream()
                .collect(java.util.stream.Collectors.toMap(Item::businessKey, Item::refusal));
    }

    private String first(Migration run) {
        List<Item> members = runs.members(run, null, "", 1);
        return members.get(0).instance();
    }

    private long moves() {
        return jdbc.queryForObject(
                "select count(*) from journal_entry where community_id = ? and kind = 'engine.InstanceMigrated'",
                Long.class,
                model.community.value());
    }

    private boolean tell(String message, String member) {
        return processes.correlate(message, member, Map.of());
    }

    private void complete(String member) {
        Optional<String> task = jdbc
                .queryForList(
                        "select id from tasks_task where member_id = ? and closed_at is null",
                        String.class,
                        UUID.fromString(member))
                .stream()
                .findFirst();
        assertThat(inbox.complete(task.orElseThrow(), "olive", Map.of())).isInstanceOf(TaskInbox.Outcome.Done.class);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }
}
