package org.qunflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qunflow.database.KeptServer;
import org.qunflow.engine.Models;
import org.qunflow.shared.CommunityId;
import org.qunflow.sop.migration.Impacts;
import org.qunflow.sop.migration.Item;
import org.qunflow.sop.migration.Migration;
import org.qunflow.sop.migration.MigrationPlans;
import org.qunflow.sop.migration.MigrationRuns;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Members on their journey move to a second version of it: impact, rehearsal over all of them, and the move, beside the
 * engine's own batch with the same plan on the same database. Shortened by {@code -Dbench.running=…}.
 */
@Tag("benchmark")
class MigrationSpeedTests {
    private static final int FULL = 100_000;
    private static final int OF_THE_ENGINE = 3_000;
    private static final long WINDOW = 60_000;
    private static final Path FOLDER = Path.of("target", "benchmark-migration");

    private final int running = Integer.getInteger("bench.running", FULL);

    @Test
    void measuresImpactRehearsalAndMove() throws IOException, SQLException, InterruptedException {
        try (KeptServer server = KeptServer.startAnew(FOLDER);
                Meter meter = new Meter(server)) {
            CommunityId community;
            try (House house = House.qunflow(server)) {
                community = MovingCrowd.isUnderWay(house, running);
            }
            try (House house = House.working(server)) {
                Upkeep.vacuum(house.get(Flyway.class));
                String text = measure(house, community, meter);
                System.out.println(text);
                if (running == FULL) {
                    BenchmarkPage.write("migration", text);
                }
            }
        }
    }

    private String measure(House house, CommunityId community, Meter meter)
            throws IOException, SQLException, InterruptedException {
        Impacts impacts = house.get(Impacts.class);
        double impact =
                Median.of(DoubleStream.generate(() -> seconds(() -> impacts.of(community, MovingCrowd.plan(2000))))
                        .limit(5));
        String draft =
                house.get(Models.class).text(MovingCrowd.JOURNEY + ".bpmn").orElseThrow();
        double reach =
                Median.of(DoubleStream.generate(() -> seconds(() -> impacts.ofDraft(MovingCrowd.JOURNEY, 3, draft)))
                        .limit(5));
        double one = engine(house, 1);
        double hundred = engine(house, 100);
        double[] rehearsal = new double[1];
        Migration[] run = new Migration[1];
        rehearsal[0] = seconds(() -> run[0] = house.get(MigrationPlans.class)
                .rehearse(community, MovingCrowd.plan(2000))
                .orElseThrow());
        double ours = ours(house, community, run[0]);
        assertThat(impact).isLessThan(5);
        assertThat(reach).isLessThan(5);
        assertThat(ours).isGreaterThan(200);
        return """
                ## Moving running members to another version

                Written by `mvn -Pbenchmark -Dtest=MigrationSpeedTests test` on %s.
                %s; PostgreSQL %s on the same machine, fsync on. %,d members on `member-journey`, half of them at a step whose id
                changes. The engine's own batch moves %,d of them with the same plan on the same database, four job threads.

                | | |
                |---|---:|
                | Impact: who stands where, who moves by itself, who needs a choice (median of 5) | %s s (goal ≤ 5) |
                | The same of a draft, over all communities and versions, on the page of approval (median of 5) | %s s (goal ≤ 5) |
                | Rehearsal over all of them | %s s |
                | Move, two threads, chunks of 100, with journal, results and task pictures | %s members/s (goal ≥ 200) |
                | Engine's own batch, as its starter sets it (1 instance per job) | %s instances/s |
                | Engine's own batch, 100 instances per job | %s instances/s |
                """.formatted(
                        meter.text("select current_date::text"),
                        Machine.words(),
                        meter.text("show server_version"),
                        running,
                        OF_THE_ENGINE,
                        number("%.2f", impact),
                        number("%.2f", reach),
                        number("%.1f", rehearsal[0]),
                        number("%.0f", ours),
                        number("%.0f", one),
                        number("%.0f", hundred));
    }

    private static double ours(House house, CommunityId community, Migration run) throws InterruptedException {
        MigrationRuns runs = house.get(MigrationRuns.class);
        MovingCrowd.isReleased(house, run, 2000);
        long begin = System.nanoTime();
        while (runs.find(community, run.id()).orElseThrow().state().isUnderWay()
                && System.nanoTime() - begin < WINDOW * 1_000_000) {
            Thread.sleep(100);
        }
        runs.cancel(community, run.id());
        double seconds = (System.nanoTime() - begin) / 1e9;
        assertThat(runs.counts(run)).doesNotContainKeys(Item.State.FAILED, Item.State.CANNOT);
        return runs.counts(run).get(Item.State.MOVED) / seconds;
    }

    private static double engine(House house, int perJob) throws InterruptedException {
        ProcessEngineConfigurationImpl configuration = house.get(ProcessEngineConfigurationImpl.class);
        configuration.setInvocationsPerBatchJob(perJob);
        List<String> instances = house.get(JdbcTemplate.class)
                .queryForList(
                        "select process_instance_id from engine_instance i join camunda.act_ru_execution e"
                                + " on e.id_ = i.process_instance_id and e.proc_def_id_ = ? order by i.process_instance_id desc limit ?",
                        String.class,
                        definition(house, 1),
                        OF_THE_ENGINE);
        long begin = System.nanoTime();
        Batch batch = house.get(RuntimeService.class)
                .newMigration(plan(house))
                .processInstanceIds(instances)
                .executeAsync();
        while (house.get(ManagementService.class)
                        .createBatchQuery()
                        .batchId(batch.getId())
                        .count()
                > 0) {
            Thread.sleep(50);
        }
        return OF_THE_ENGINE / ((System.nanoTime() - begin) / 1e9);
    }

    private static MigrationPlan plan(House house) {
        MigrationPlanBuilder plan = house.get(RuntimeService.class)
                .createMigrationPlan(definition(house, 1), definition(house, 2))
                .mapEqualActivities();
        MovingCrowd.steps().forEach((from, to) -> plan.mapActivities(from, to));
        return plan.build();
    }

    private static String definition(House house, int version) {
        ProcessDefinition found = house.get(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(MovingCrowd.JOURNEY)
                .processDefinitionVersion(version)
                .singleResult();
        return found.getId();
    }

    private static double seconds(Supplier<?> work) {
        long begin = System.nanoTime();
        work.get();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
