package org.qunflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.community.Community;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** A small pretend community lives for sixty days, and another one of the same seed for the first weeks of them. */
@SpringBootTest(properties = "qunflow.simulation.begins=false")
@ActiveProfiles("demo")
class SixtyDaysTests {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final LocalDate WEEKS = LAST.minusDays(37);

    @Autowired
    PretendCommunity pretend;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void sameSeedGivesTheSameLifeAndBreaksNothing() {
        PretendLife life = life();
        LivedLife once = new LivedLife(jdbc, pretend.live(life).id());
        PretendLife other = life();
        Community home = pretend.begin(other);
        pretend.until(home, other, WEEKS);
        List<String> again = new LivedLife(jdbc, home.id()).journal();

        System.out.println(String.join("\n", once.instances()));
        System.out.println(String.join("\n", once.messages()));
        assertThat(once.broken()).isEmpty();
        assertThat(once.messages()).anyMatch(m -> m.startsWith("to members, sent"));
        List<String> weeks =
                once.journal().stream().filter(SixtyDaysTests::isEarly).toList();
        assertThat(Map.of("once", without(weeks, again), "again", without(again, weeks)))
                .isEqualTo(Map.of("once", List.of(), "again", List.of()));
        assertThat(again).hasSameSizeAs(weeks);
    }

    private static boolean isEarly(String line) {
        return !LocalDate.parse(line.substring(0, 10)).isAfter(WEEKS);
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    private static PretendLife life() {
        return new PretendLife("Pretend " + UUID.randomUUID(), 7, 40, 60, LAST, 6);
    }
}
