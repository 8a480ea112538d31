package org.qunflow.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/** A small pretend community lives for sixty days, twice. */
@SpringBootTest(properties = "qunflow.simulation.begins=false")
@ActiveProfiles("demo")
class SixtyDaysTests {
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    @Autowired
    PretendCommunity pretend;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void sameSeedGivesTheSameLifeAndBreaksNothing() {
        LivedLife once = lived();
        LivedLife again = lived();

        System.out.println(String.join("\n", once.instances()));
        assertThat(once.broken()).isEmpty();
        assertThat(without(again.journal(), once.journal())).isEmpty();
        assertThat(without(once.journal(), again.journal())).isEmpty();
        assertThat(again.journal()).hasSameSizeAs(once.journal());
    }

    private static List<String> without(List<String> lines, List<String> others) {
        Set<String> known = Set.copyOf(others);
        return lines.stream().filter(line -> !known.contains(line)).toList();
    }

    private LivedLife lived() {
        String name = "Pretend " + UUID.randomUUID();
        CommunityId community =
                pretend.live(new PretendLife(name, 7, 40, 60, LAST, 6)).id();
        return new LivedLife(jdbc, community);
    }
}
