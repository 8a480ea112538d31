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

    private static final int ARRIVALS = 300;
    private static final String[] BUSY = {
        "--qunflow.rounds.first=PT1S", "--qunflow.rounds.every=PT2S", "--qunflow.channel.sandbox.latency=5ms"
    };

    @TempDir
    Path home;

    private int acknowledged;
    private int arrived;

    @Test
    void comesUpByItselfAfterEveryKill() throws Exception {
        System.out.println("Kills with -Dqunflow.chaos.seed=" + SEED);
        Random moments = new Random(SEED);
        List<String> story = new ArrayList<>();
        for (int round = 1; round <= KILLS; round++) {
            try (RunningApplication application = RunningApplication.start(home, BUSY)) {
                story.add(liveAndDie(application, moments, round));
            }
        }
        try (RunningApplication application = RunningApplication.start(home, BUSY)) {
            application.awaitPage(Duration.ofMinutes(2));
            awaitTheEndOfWork(application);
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

    /** People arrive in a living community: journeys begin in rounds, welcomes are sent; nobody waits for the end. */
    private void work(RunningApplication application) throws Exception {
        application.execute("""
                insert into community_community (id, name, brand, created_at)
                values ('00000000-0000-7000-8000-000000000001', 'Busy', 'Busy', now()) on conflict do nothing""");
        application.execute("""
                insert into member_member (id, community_id, source, external_id, display_name, stage, arrived_at,
                  last_care_at, note)
                select gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 'kill', '%d-' || n, 'Person ' || n,
                  'LEAD', now(), now(), 'tea' from generate_series(1, %d) as n""".formatted(arrived, ARRIVALS));
        arrived += ARRIVALS;
        application.execute("insert into journal_entry (at, kind, actor) values (now(), 'test.Survived', 'system')");
        acknowledged++;
    }

    /** Every journey has begun and every welcome has come to its end. */
    private void awaitTheEndOfWork(RunningApplication application) throws Exception {
        String open = """
                select (select count(*) from member_member where enrolment = 0)
                  + (select count(*) from channel_outbox where state in ('READY', 'CLAIMED', 'SENDING'))""";
        long deadline = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (application.count(open) > 0) {
            assertThat(System.nanoTime()).as("work that comes to an end").isLessThan(deadline);
            Thread.sleep(500);
        }
        assertThat(application.count("select count(*) from member_member"))
                .as("no member lost")
                .isEqualTo(arrived);
        assertThat(application.count("select count(*) from outreach_touch"))
                .as("one welcome each")
                .isEqualTo(arrived);
        assertThat(application.count("select count(*) from engine_instance where ended_at is null"))
                .as("one journey each")
                .isEqualTo(arrived);
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
                "a period counts other slots than those taken in it",
                "select count(*) from outreach_quota q where used + reserved <> (select count(*) from outreach_quota_slot s"
                        + " where s.community_id = q.community_id and s.recipient = q.recipient"
                        + " and s.taken_at >= q.begins_at and s.taken_at < q.ends_at)",
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
