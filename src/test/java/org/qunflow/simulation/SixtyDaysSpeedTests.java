package org.qunflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qunflow.bench.BenchmarkPage;
import org.qunflow.bench.Machine;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.util.DigestUtils;

/** Sixty days of 2,000 people with all programmes on; shortened by {@code -Dbench.people=…}. */
@Tag("benchmark")
@SpringBootTest(properties = "qunflow.simulation.begins=false")
@ActiveProfiles("demo")
class SixtyDaysSpeedTests {
    private static final int FULL = 2_000;
    private static final Duration GOAL = Duration.ofMinutes(5);
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final int people = Integer.getInteger("bench.people", FULL);

    @Autowired
    PretendCommunity pretend;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void sixtyDaysBreakNothing() throws IOException {
        String machine = Machine.words();
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        CommunityId community = pretend.live(
                        new PretendLife("Sixty days", 20_261_121, people, 60, LocalDate.of(2026, 6, 30), 6))
                .id();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        Duration computed = Duration.ofNanos(SYSTEM.getProcessCpuTime() - cpu);
        LivedLife life = new LivedLife(jdbc, community);
        String text = report(machine, took, computed, life);
        System.out.println(text);
        assertThat(life.broken()).isEmpty();
        assertThat(life.silent()).as("processes that never began").isEmpty();
        if (people == FULL) {
            BenchmarkPage.write("sixty-days", text);
        }
        assertThat(took).isLessThan(GOAL);
    }

    private String report(String machine, Duration took, Duration computed, LivedLife life) {
        return """
                ## Sixty days of %,d people

                Written by `mvn -Pbenchmark -Dtest=SixtyDaysSpeedTests test`.
                %s

                A pretend community with all programmes on lives for sixty days, and every message asks the quota ledger in the time
                of that life. **%d s** (goal ≤ %d s: %s), of which this process computed
                %d s; the rest is the database, and whatever else the machine did.

                | Invariant | looked at | broken |
                |---|---|---:|
                %s
                | no process without life | processes that never began: %s | %d |
                | the same seed gives the same journal | %s | |

                `SixtyDaysTests` lets one seed live twice and compares the journals line by line; a run on another day prints the fingerprint
                above again.

                **People and groups**

                %s

                **Messages**

                %s

                **Processes**

                %s
                """.formatted(
                        people,
                        machine,
                        took.toSeconds(),
                        GOAL.toSeconds(),
                        took.compareTo(GOAL) <= 0 ? "reached" : "missed",
                        computed.toSeconds(),
                        String.join("\n", life.invariants()),
                        life.silent(),
                        life.silent().size(),
                        fingerprint(life.journal()),
                        list(life.people()),
                        list(life.messages()),
                        list(life.instances()));
    }

    private static String fingerprint(List<String> journal) {
        byte[] text =
                journal.stream().sorted().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
        return "%,d entries, fingerprint %s".formatted(journal.size(), DigestUtils.md5DigestAsHex(text));
    }

    private static String list(List<String> lines) {
        return "- " + String.join("\n- ", lines);
    }
}
