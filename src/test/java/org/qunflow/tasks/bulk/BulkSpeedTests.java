package org.qunflow.tasks.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qunflow.bench.BenchmarkPage;
import org.qunflow.bench.Machine;
import org.qunflow.community.Communities;
import org.qunflow.engine.Processes;
import org.qunflow.member.Members;
import org.qunflow.member.NewMember;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.qunflow.tasks.TaskReader;
import org.qunflow.tasks.inbox.InboxQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.context.TestSecurityContextHolder;

/** Thousands of tasks are completed with one answer by the real engine. {@code -Dqunflow.bench.batch=…} takes fewer. */
@Tag("benchmark")
@SpringBootTest
class BulkSpeedTests {
    private static final int WHOLE = 4_000;
    private static final int TASKS = Integer.getInteger("qunflow.bench.batch", WHOLE);
    private static final double LEAST = 200;

    @Autowired
    Communities communities;

    @Autowired
    Members members;

    @Autowired
    Processes processes;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Batches batches;

    @Autowired
    BatchRows rows;

    @Autowired
    TaskReader.Source readers;

    @AfterEach
    void signedOut() {
        TestSecurityContextHolder.clearContext();
    }

    @Test
    void atLeast200TasksASecondAreCompleted() throws Exception {
        CommunityId community = communities
                .open("Bulk", "Bulk", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                .id();
        arrive(community);
        TestSecurityContextHolder.setAuthentication(new TestingAuthenticationToken("olga", "x", "ROLE_OPERATOR"));
        TaskReader reader = readers.here();
        measured(reader, Math.min(500, TASKS / 4));
        long start = System.nanoTime();
        int done = measured(reader, BatchItems.MOST);
        double rate = done / ((System.nanoTime() - start) / 1e9);
        System.out.printf("%,d tasks in one batch: %.0f/s%n", done, rate);
        if (TASKS == WHOLE) {
            BenchmarkPage.write("bulk", page(done, rate));
        }
        assertThat(rate).isGreaterThan(LEAST);
    }

    /** Nobody ordered and nobody said why he came: an operator has to look at each. */
    private void arrive(CommunityId community) {
        Instant at = clock.instant();
        members.registerAll(
                community,
                "benchmark",
                IntStream.range(0, TASKS)
                        .mapToObj(i -> new NewMember("bulk", "b" + i, "Member " + i, at, null, null, null, null))
                        .toList());
        List<UUID> ids =
                jdbc.queryForList("select id from member_member where community_id = ?", UUID.class, community.value());
        processes.startAll(
                "member-journey",
                community,
                ids.stream()
                        .map(id -> new Processes.Item(id.toString(), Map.of()))
                        .toList());
    }

    private int measured(TaskReader reader, int most) {
        UUID id = batches.choose(reader, InboxQuery.parse(""));
        jdbc.update(
                "delete from tasks_batch_item where batch_id = ? and task_id not in"
                        + " (select task_id from tasks_batch_item where batch_id = ? limit ?)",
                id,
                id,
                most);
        Batch batch = rows.find(reader, id).orElseThrow();
        rows.start(batch, Batch.Act.COMPLETE, new BatchOrder(null, null, null, "{\"verdict\":\"ACCEPT\"}"), null);
        jdbc.update("update tasks_batch set runs_at = now() where id = ?", id);
        batches.runDue();
        return jdbc.queryForObject(
                "select count(*) from tasks_batch_item where batch_id = ? and result = 'DONE'", Integer.class, id);
    }

    private String page(int done, double rate) throws Exception {
        return """
                ## Many tasks at once

                Written by `mvn -Pbenchmark -Dtest=BulkSpeedTests test` on %s.
                %s; PostgreSQL %s on the same machine.

                One batch completes %,d lead reviews with one answer, each with its journal entries, row of the projection, tally
                and result: **%.0f tasks/s** (goal ≥ %.0f: %s).
                """.formatted(
                        jdbc.queryForObject("select current_date::text", String.class),
                        Machine.words(),
                        jdbc.queryForObject("show server_version", String.class),
                        done,
                        rate,
                        LEAST,
                        rate >= LEAST ? "reached" : "MISSED");
    }
}
