package org.qunflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node is killed in the middle of completing many tasks; the next one goes on, and every task is completed once. */
@Tag("chaos")
class KilledBatchTests {
    private static final int TASKS = 1_000;
    private static final int KILLS = Math.min(2, Integer.getInteger("qunflow.chaos.kills", 10));
    private static final String BATCH = "'00000000-0000-7000-8000-00000000000b'";
    private static final String COMMUNITY = "'00000000-0000-7000-8000-000000000001'";
    private static final String DONE = "select count(*) from tasks_batch_item where result = 'DONE'";
    private static final String[] BUSY = {"--qunflow.rounds.first=PT1S", "--qunflow.rounds.every=PT2S"};

    @TempDir
    Path home;

    @Test
    void everyTaskIsCompletedExactlyOnceWhateverDies() throws Exception {
        try (RunningApplication first = RunningApplication.start(home, BUSY)) {
            first.awaitPage(Duration.ofMinutes(2));
            leads(first);
            await(first, "select count(*) from tasks_task where closed_at is null", TASKS);
            batch(first);
            dieInTheMiddle(first, 1);
        }
        for (int kill = 2; kill <= KILLS; kill++) {
            try (RunningApplication next = RunningApplication.start(home, BUSY)) {
                dieInTheMiddle(next, kill);
            }
        }
        try (RunningApplication last = RunningApplication.start(home, BUSY)) {
            await(last, "select count(*) from tasks_batch where state = 'DONE'", 1);
            assertThat(last.count(DONE)).isEqualTo(TASKS);
            assertThat(last.count("select count(*) from tasks_batch_item where result <> 'DONE'"))
                    .isZero();
            assertThat(last.count("select count(*) from journal_entry where kind = 'engine.TaskClosed'"
                            + " and data->>'by' = 'olga'"))
                    .isEqualTo(TASKS);
            assertThat(last.count("select count(distinct data->>'taskId') from journal_entry"
                            + " where kind = 'engine.TaskClosed'"))
                    .isEqualTo(TASKS);
            assertThat(last.count("select count(*) from tasks_task where outcome = 'COMPLETED' and closed_by = 'olga'"))
                    .isEqualTo(TASKS);
            last.stop();
        }
    }

    /** Killed as soon as some more are done, but before all are. */
    private void dieInTheMiddle(RunningApplication application, int kill) throws Exception {
        await(application, DONE, kill * TASKS / (KILLS + 2));
        application.kill();
    }

    private static void leads(RunningApplication application) throws Exception {
        application.execute("insert into community_community (id, name, brand, created_at) values (" + COMMUNITY
                + ", 'Busy', 'Busy', now())");
        application.execute("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at,
                  last_care_at)
                select gen_random_uuid(), %s, 'kill', n::text, 'Person ' || n, 'LEAD', now(), now()
                from generate_series(1, %d) as n""".formatted(COMMUNITY, TASKS));
    }

    private static void batch(RunningApplication application) throws Exception {
        application.execute(
                "insert into tasks_batch (id, community_id, by) values (" + BATCH + ", " + COMMUNITY + ", 'olga')");
        application.execute("insert into tasks_batch_item (batch_id, task_id) select " + BATCH
                + ", id from tasks_task where closed_at is null");
        application.execute("update tasks_batch set state = 'WAITING', act = 'COMPLETE', runs_at = now(),"
                + " answers = '{\"verdict\":\"ACCEPT\"}' where id = " + BATCH);
    }

    private static void await(RunningApplication application, String question, int many) throws Exception {
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!application.hasCome(question, many)) {
            assertThat(System.nanoTime()).as(question).isLessThan(deadline);
            Thread.sleep(20);
        }
    }
}
