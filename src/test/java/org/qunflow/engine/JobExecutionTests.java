package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doReturn;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Heard;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.node.NodeClock;
import org.qunflow.engine.process.ProbeDelegate;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

@SpringBootTest(properties = "camunda.bpm.job-execution.enabled=true")
@Import(EngineFixtures.class)
@DirtiesContext
class JobExecutionTests {
    @Autowired
    Processes processes;

    @Autowired
    TaskInbox inbox;

    @Autowired
    TimeTravel travel;

    @MockitoSpyBean
    NodeClock clock;

    @Autowired
    ProbeDelegate delegate;

    @Autowired
    Probe probe;

    @Autowired
    Heard heard;

    final CommunityId community = CommunityId.next();
    final String key = UUID.randomUUID().toString();

    @Test
    void whatFollowsAnAnswerRunsByItselfButNotDuringAReplay() {
        probe.deployed();
        await().atMost(Duration.ofSeconds(20)).until(() -> probe.count("select count(*) from engine_node") > 0);
        processes.start(Probe.KEY, community, key, Map.of());
        processes.correlate("probe.spoken", key, Map.of("way", "ASK"));
        try (TimeTravel.Journey replay = travel.begin(CommunityId.next()).orElseThrow()) {
            assertThat(replay).isNotNull();
            inbox.complete(heard.about(TaskOpened.class, key).get(0).taskId(), "olga", Map.of("agreed", true));
            await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(() -> !arrived());
        }
        await().atMost(Duration.ofSeconds(30)).until(this::arrived);
        await().atMost(Duration.ofSeconds(20)).until(() -> probe.count("select count(*) from engine_job_attempt") == 0);
    }

    @Test
    void nothingRunsByItselfWhileTheClockOfTheMachineIsWrong() {
        probe.deployed();
        doReturn(true).when(clock).isWrong();
        assertThat(travel.standsStill()).isTrue();
        processes.start(Probe.KEY, community, key, Map.of());
        processes.correlate("probe.spoken", key, Map.of("way", "ASK"));
        inbox.complete(heard.about(TaskOpened.class, key).get(0).taskId(), "olga", Map.of("agreed", true));
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(4)).until(() -> !arrived());
        doCallRealMethod().when(clock).isWrong();
        await().atMost(Duration.ofSeconds(30)).until(this::arrived);
    }

    private boolean arrived() {
        return delegate.rung.contains(key + " serviceTask_last");
    }
}
