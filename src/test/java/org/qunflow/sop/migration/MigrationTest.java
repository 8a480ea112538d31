package org.qunflow.sop.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.engine.TaskInbox;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.sop.migration.MigrationRuns.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** A process and a community of its own for each test, a lead who plans (anna) and one who releases (bert). */
@SpringBootTest
abstract class MigrationTest {
    static final Map<String, String> CHOICES =
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
    CurrentOperator operator;

    @Autowired
    JdbcTemplate jdbc;

    MovingModel model;

    @BeforeEach
    void deploy() {
        model = new MovingModel(repository, processes, jdbc, community());
    }

    CommunityId community() {
        String name = "Moving " + UUID.randomUUID();
        return communities
                .open(name, name, ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
    }

    Plan plan(int from, int to, Map<String, String> choices) {
        return new Plan(model.key, from, to, choices, "a better path", 2000);
    }

    /** Rehearsed by anna. */
    Migration rehearsed(Map<String, String> choices) {
        return as("anna", () -> plans.rehearse(model.community, plan(1, 2, choices)))
                .orElseThrow();
    }

    Outcome release(String by, Migration run, int perSecond) {
        return as(by, () -> runs.start(model.community, run.id(), perSecond));
    }

    Migration started(Map<String, String> choices, int perSecond) {
        Migration run = rehearsed(choices);
        assertThat(runs.counts(run)).doesNotContainKey(Item.State.CANNOT);
        assertThat(release("bert", run, perSecond)).isEqualTo(Outcome.DONE);
        return run;
    }

    Migration moved(Map<String, String> choices) {
        Migration run = started(choices, 2000);
        work(run);
        return run;
    }

    void work(Migration run) {
        for (int n = 0; n < 200 && now(run).state().isUnderWay(); n++) {
            jdbc.update("update sop_migration set next_at = now() where id = ?", run.id());
            mover.round();
        }
        assertThat(now(run).state()).isEqualTo(Migration.State.DONE);
    }

    Migration now(Migration run) {
        return runs.find(model.community, run.id()).orElseThrow();
    }

    Map<String, String> refusals(Migration run, Item.State state) {
        return runs.members(run, state, "", 100).stream().collect(Collectors.toMap(Item::businessKey, Item::refusal));
    }

    /** How often anybody was moved, by the journal. */
    long moves() {
        return jdbc.queryForObject(
                "select count(*) from journal_entry where community_id = ? and kind = 'engine.InstanceMigrated'",
                Long.class,
                model.community.value());
    }

    boolean tell(String message, String member) {
        return processes.correlate(message, member, Map.of());
    }

    void complete(String member) {
        String task = jdbc.queryForObject(
                "select id from tasks_task where member_id = ? and closed_at is null",
                String.class,
                UUID.fromString(member));
        assertThat(inbox.complete(task, "olive", Map.of())).isInstanceOf(TaskInbox.Outcome.Done.class);
    }

    <T> T as(String name, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        operator.runAs(name, () -> result.set(work.get()));
        return result.get();
    }

    static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }
}
