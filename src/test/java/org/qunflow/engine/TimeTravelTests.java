package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.node.Replays;
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
    Replays node;

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

    @Test
    @Timeout(60)
    void theLeaseOfASilentHolderIsWaitedForAndThatOfALivingOneIsNot() throws Exception {
        held("interval '600 milliseconds'");
        try (TimeTravel.Journey next = travel.begin(community).orElseThrow()) {
            next.moveTo(THEN);
        }
        held("interval '1 minute'");
        CompletableFuture<Optional<TimeTravel.Journey>> asked =
                CompletableFuture.supplyAsync(() -> travel.begin(community));
        while (!asked.isDone()) {
            jdbc.update("update engine_lease set until = until + interval '1 second'");
        }
        assertThat(asked.get()).isEmpty();
        jdbc.update("delete from engine_lease");
    }

    @Test
    @Timeout(60)
    void aNodeThatShutsDownEndsItsReplayAndGivesTheLeaseBack() throws Exception {
        CompletableFuture<Void> work;
        try (TimeTravel.Journey journey = travel.begin(community).orElseThrow()) {
            work = CompletableFuture.runAsync(node::stop);
            assertThatThrownBy(() -> moveForever(journey)).isInstanceOf(TimeTravel.NodeStops.class);
        } finally {
            node.start();
        }
        work.get();
        assertThat(travel.replaying()).isEmpty();
    }

    private static void moveForever(TimeTravel.Journey journey) {
        for (Instant moment = THEN; ; moment = moment.plusSeconds(1)) {
            journey.moveTo(moment);
        }
    }

    private void held(String time) {
        jdbc.update(
                "insert into engine_lease (name, owner, community_id, until) values ('REPLAY', 'elsewhere', ?, now() + "
                        + time + ")",
                community.value());
    }
}
