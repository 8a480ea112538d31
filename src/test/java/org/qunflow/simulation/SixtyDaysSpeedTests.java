package org.qunflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private final int people = Integer.getInteger("bench.people", FULL);

    @Autowired
    PretendCommunity pretend;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void sixtyDaysBreakNothing() throws IOException {
        String machine = Machine.words();
        long begin = System.nanoTime();
        CommunityId community = pretend.live(
                        new PretendLife("Sixty days", 20_261_121, people, 60, LocalDate.of(2026, 6, 30), 6))
                .id();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        LivedLife life = new LivedLife(jdbc, community);
        String text = report(machine, took, life);
        System.out.println(text);
        assertThat(life.broken()).isEmpty();
        if (people == FULL) {
            BenchmarkPage.write("sixty-days", text);
        }
        assertThat(took).isLessThan(GOAL);
    }

    private String report(String machine, Duration took, LivedLife life) {
        return """
                ## Sixty days of %,d people

                Written by `mvn -Pbenchmark -Dtest=SixtyDaysSpeedTests test`.
                %s

                A pretend community with all programmes on lives for sixty days, and every message asks the quota ledger in the time
                of that life. **%d s** (goal ≤ %d s: %s).

                | Invariant | looked at | broken |
                |---|---|---:|
                %s
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
                        String.join("\n", life.invariants()),
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
