package org.qunflow;

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

/** The application is killed at random moments of its start and its work; every next start comes up by itself. */
@Tag("chaos")
class KillTests {
    private static final int KILLS = Integer.getInteger("qunflow.chaos.kills", 10);
    private static final long SEED = Long.getLong("qunflow.chaos.seed", System.nanoTime());

    @TempDir
    Path home;

    private int acknowledged;

    @Test
    void comesUpByItselfAfterEveryKill() throws Exception {
        System.out.println("Kills with -Dqunflow.chaos.seed=" + SEED);
        Random moments = new Random(SEED);
        List<String> story = new ArrayList<>();
        for (int round = 1; round <= KILLS; round++) {
            try (RunningApplication application = RunningApplication.start(home)) {
                story.add(liveAndDie(application, moments, round));
            }
        }
        try (RunningApplication application = RunningApplication.start(home)) {
            application.awaitPage(Duration.ofMinutes(2));
            holdInvariants(application);
            application.stop();
        }
        story.forEach(System.out::println);
        assertThat(story).hasSize(KILLS);
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void aSecondStartOnTheSameFolderIsRefusedInOneSentenceAndHarmsNothing() throws Exception {
        try (RunningApplication first = RunningApplication.start(home)) {
            first.awaitPage(Duration.ofMinutes(2));
            try (RunningApplication second = RunningApplication.start(home)) {
                assertThat(second.awaitExit(Duration.ofMinutes(2))).isNotZero();
                assertThat(second.said()).contains("already running on").doesNotContain("\tat ");
            }
            assertThat(first.count("select 1")).isOne();
        }
    }

    /** The first and every third time in the middle of the start, otherwise in the middle of work. */
    private String liveAndDie(RunningApplication application, Random moments, int round) throws Exception {
        boolean early = round % 3 == 1;
        if (!early) {
            application.awaitPage(Duration.ofMinutes(2));
            holdInvariants(application);
            work(application);
        }
        long wait = moments.nextInt(early ? 6000 : 3000);
        Thread.sleep(wait);
        application.kill();
        return "kill %d: %s after %d ms".formatted(round, early ? "during the start" : "during work", wait);
    }

    /** What the application is kept busy with until the kill; it may not wait for the end of the work. */
    private void work(RunningApplication application) throws Exception {
        application.execute("insert into journal_entry (at, kind, actor) values (now(), 'test.Survived', 'system')");
        acknowledged++;
    }

    /** Each question must answer 0: what they count may not exist after any kill. */
    private Map<String, String> invariants() {
        return Map.of(
                "a touch was delivered twice",
                "select count(*) from (select dedupe_key from channel_sandbox_journal where outcome = 'DELIVERED'"
                        + " group by dedupe_key having count(*) > 1) twice",
                "a member was doubled",
                "select count(*) from (select 1 from member_member group by community_id, source, external_id"
                        + " having count(*) > 1) doubled",
                "an outbox row says sent without a delivery",
                "select count(*) from channel_outbox o where state = 'SENT' and channel = 'sandbox' and not exists"
                        + " (select 1 from channel_sandbox_journal j where j.dedupe_key = o.dedupe_key)",
                "a member on the way has no running journey",
                "select count(*) from engine_instance i where ended_at is null and not exists"
                        + " (select 1 from camunda.act_ru_execution e where e.proc_inst_id_ = i.process_instance_id)");
    }

    private void holdInvariants(RunningApplication application) throws Exception {
        for (Map.Entry<String, String> invariant : invariants().entrySet()) {
            assertThat(application.count(invariant.getValue()))
                    .as(invariant.getKey())
                    .isZero();
        }
        assertThat(application.count("select count(*) from journal_entry where kind = 'test.Survived'"))
                .as("everything acknowledged is still there")
                .isEqualTo(acknowledged);
    }
}
