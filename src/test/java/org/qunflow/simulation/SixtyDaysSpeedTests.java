package org.qunflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.qunflow.bench.BenchmarkPage;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

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
        long begin = System.nanoTime();
        CommunityId community = pretend.live(
                        new PretendLife("Sixty days", 20_261_121, people, 60, LocalDate.of(2026, 6, 30), 6))
                .id();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        LivedLife life = new LivedLife(jdbc, community);
        String text = report(took, life);
        System.out.println(text);
        assertThat(life.broken()).isEmpty();
        assertThat(took).isLessThan(GOAL);
        if (people == FULL) {
            BenchmarkPage.write("sixty-days", text);
        }
    }

    private String report(Duration took, LivedLife life) {
        return "### Sixty days of %,d people%n%n%d s (goal %d s). `mvn -Pbenchmark -Dtest=SixtyDaysSpeedTests test`%n%n%s%n%n%s%n"
                .formatted(people, took.toSeconds(), GOAL.toSeconds(), list(life.people()), list(life.instances()));
    }

    private static String list(List<String> lines) {
        return "- " + String.join("\n- ", lines);
    }
}
