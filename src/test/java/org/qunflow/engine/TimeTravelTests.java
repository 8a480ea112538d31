package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@Import(EngineFixtures.class)
class TimeTravelTests {
    private static final Instant THEN = Instant.parse("1997-01-02T03:04:05Z");

    @Autowired
    TimeTravel travel;

    @Autowired
    Processes processes;

    @Autowired
    ProcessHistory history;

    @Autowired
    Probe probe;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    final CommunityId community = CommunityId.next();

    @Test
    void oneReplaysAtATimeAndBothClocksMove() {
        try (TimeTravel.Journey journey = travel.begin(community).orElseThrow()) {
            assertThat(travel.begin(CommunityId.next())).isEmpty();
            assertThat(travel.replaying()).contains(community);
            journey.moveTo(THEN);
            assertThat(clock.instant()).isEqualTo(THEN);
            assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(THEN);
        }
        assertThat(travel.replaying()).isEmpty();
        assertThat(clock.isMoved()).isFalse();
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), clock.instant()))
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void waitingPassesWithTheClock() {
        probe.deployed();
        String key = UUID.randomUUID().toString();
        try (TimeTravel.Journey journey = travel.begin(community).orElseThrow()) {
            journey.moveTo(THEN);
            processes.start(Probe.KEY, community, key, Map.of());
            Instant due = THEN.plus(Duration.ofHours(48));
            assertThat(processes.runDueJobs(community, due.minusSeconds(1))).isZero();
            journey.moveTo(due);
            assertThat(processes.runDueJobs(community, due)).isEqualTo(1);
            assertThat(history.instances(community, key).get(0).endedAt()).isEqualTo(due);
        }
    }

    @Test
    void anAbandonedLeaseIsTakenOver() {
        try (TimeTravel.Journey abandoned = travel.begin(community).orElseThrow()) {
            jdbc.update("update engine_lease set until = now() - interval '1 second'");
            try (TimeTravel.Journey next = travel.begin(community).orElseThrow()) {
                ((org.qunflow.engine.node.Replay) abandoned).renew();
                assertThatThrownBy(() -> abandoned.moveTo(THEN)).hasMessageContaining("lost");
                next.moveTo(THEN);
            }
        }
    }
}
