package org.qunflow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunflow.RunningApplication;
import org.qunflow.database.KeptServer;
import org.qunflow.shared.CommunityId;
import org.qunflow.sop.migration.Item;
import org.qunflow.sop.migration.Migration;
import org.qunflow.sop.migration.MigrationPlans;
import org.qunflow.sop.migration.MigrationRuns;
import org.springframework.jdbc.core.JdbcTemplate;

/** The application is killed again and again while members move; every next start goes on, and each member moves once. */
@Tag("chaos")
class MigrationKillTests {
    private static final int MEMBERS = 1_000;
    private static final int KILLS = Math.min(2, Integer.getInteger("qunflow.chaos.kills", 10));
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Path FOLDER = Path.of("target", "kill-migration");

    @TempDir
    Path home;

    @Test
    void aKilledMoveGoesOnAndEachMemberMovesOnce() throws Exception {
        try (KeptServer server = KeptServer.startAnew(FOLDER);
                House house = House.qunflow(server)) {
            CommunityId community = MovingCrowd.isUnderWay(house, MEMBERS);
            Migration run = house.get(MigrationPlans.class)
                    .rehearse(community, MovingCrowd.plan(100))
                    .orElseThrow();
            MigrationRuns runs = house.get(MigrationRuns.class);
            MovingCrowd.isReleased(house, run, 100);
            List<Long> story = new ArrayList<>();
            for (int kill = 1; kill <= KILLS; kill++) {
                story.add(liveAndDie(server, runs, run, new Random(kill)));
            }
            assertThat(story).isSorted().doesNotHaveDuplicates().last().isNotEqualTo((long) MEMBERS);
            house.get(JdbcTemplate.class).update("update sop_migration set per_second = 2000 where id = ?", run.id());
            try (RunningApplication last = start(server)) {
                await(() -> runs.find(community, run.id()).orElseThrow().state() == Migration.State.DONE);
                last.stop();
            }
            assertThat(runs.counts(run)).isEqualTo(Map.of(Item.State.MOVED, (long) MEMBERS));
            eachMovedOnce(house.get(JdbcTemplate.class));
            System.out.println("Moved before each kill: " + story);
        }
    }

    private long liveAndDie(KeptServer server, MigrationRuns runs, Migration run, Random moments) throws Exception {
        long before = moved(runs, run);
        try (RunningApplication application = start(server)) {
            await(() -> moved(runs, run) > before);
            Thread.sleep(moments.nextInt(1500));
            application.kill();
        }
        return moved(runs, run);
    }

    private RunningApplication start(KeptServer server) throws Exception {
        return RunningApplication.start(home, server.optionsFor("bench_qunflow").toArray(String[]::new));
    }

    private static void eachMovedOnce(JdbcTemplate jdbc) {
        assertThat(jdbc.queryForList("""
                        select count(*) || ' ' || count(distinct subject_id) from journal_entry
                        where kind = 'engine.InstanceMigrated'""", String.class)).containsExactly(MEMBERS + " " + MEMBERS);
        assertThat(jdbc.queryForObject("""
                        select count(*) from camunda.act_ru_execution e join camunda.act_re_procdef d on d.id_ = e.proc_def_id_
                        where d.key_ = 'member-journey' and d.version_ = 1""", Long.class)).isZero();
    }

    private static long moved(MigrationRuns runs, Migration run) {
        return runs.counts(run).getOrDefault(Item.State.MOVED, 0L);
    }

    private static void await(java.util.function.BooleanSupplier done) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("members who move").isLessThan(deadline);
            Thread.sleep(50);
        }
    }
}
