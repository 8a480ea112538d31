package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Heard;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.process.ProbeDelegate;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

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

    private boolean arrived() {
        return delegate.rung.contains(key + " serviceTask_last");
    }
}
