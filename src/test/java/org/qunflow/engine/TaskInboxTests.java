package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Heard;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.TaskInbox.Outcome;
import org.qunflow.engine.process.ProbeDelegate;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(EngineFixtures.class)
class TaskInboxTests {
    @Autowired
    TaskInbox inbox;

    @Autowired
    Processes processes;

    @Autowired
    ProbeDelegate delegate;

    @Autowired
    Probe probe;

    @Autowired
    Heard heard;

    @Autowired
    BusinessClock clock;

    final CommunityId community = CommunityId.next();
    final String key = UUID.randomUUID().toString();

    @BeforeEach
    void askAHuman() {
        probe.deployed();
        processes.start(Probe.KEY, community, key, Map.of());
        processes.correlate("probe.spoken", key, Map.of("way", "ASK"));
    }

    @Test
    void anOpenedTaskIsToldWithItsRoleFormAndDueDate() {
        TaskOpened opened = opened();
        assertThat(opened.community()).isEqualTo(community);
        assertThat(opened.nameZh()).isEqualTo("回答");
        assertThat(opened.nameEn()).isEqualTo("Answer");
        assertThat(opened.role()).isEqualTo("OPERATOR");
        assertThat(opened.form()).isEqualTo("probe-form");
        assertThat(Duration.between(opened.at(), opened.dueAt())).isCloseTo(Duration.ofDays(2), Duration.ofSeconds(5));
    }

    @Test
    void completingHandsTheAnswersOn() {
        assertThat(inbox.complete(opened().taskId(), "olga", Map.of("agreed", true)))
                .isEqualTo(new Outcome.Done());
        TaskClosed closed = heard.about(TaskClosed.class, key).get(0);
        assertThat(closed.by()).isEqualTo("olga");
        assertThat(closed.cancelled()).isFalse();
        assertThat(closed.answers()).isEqualTo(Map.of("agreed", true));
        assertThat(processes.runDueJobs(community, clock.instant())).isEqualTo(1);
        assertThat(delegate.rung).contains(key + " serviceTask_last");
    }

    @Test
    void theSecondWhoCompletesIsToldThatItIsGone() {
        String task = opened().taskId();
        assertThat(inbox.complete(task, "olga", Map.of("agreed", false))).isEqualTo(new Outcome.Done());
        assertThat(inbox.complete(task, "otto", Map.of("agreed", true))).isEqualTo(new Outcome.Gone());
        assertThat(inbox.claim(task, "otto")).isEqualTo(new Outcome.Gone());
    }

    @Test
    void ofManyWhoCompleteAtOnceExactlyOneDoes() {
        String task = opened().taskId();
        List<CompletableFuture<Outcome>> all = IntStream.range(0, 6)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> inbox.complete(task, "user" + i, Map.of("agreed", true))))
                .toList();
        List<Outcome> outcomes = all.stream().map(CompletableFuture::join).toList();
        assertThat(outcomes).filteredOn(o -> o instanceof Outcome.Done).hasSize(1);
        assertThat(heard.about(TaskClosed.class, key)).hasSize(1);
    }

    @Test
    void aHeldTaskIsNotTakenFromItsHolder() {
        String task = opened().taskId();
        assertThat(inbox.claim(task, "olga")).isEqualTo(new Outcome.Done());
        assertThat(inbox.claim(task, "olga")).isEqualTo(new Outcome.Done());
        assertThat(inbox.claim(task, "otto")).isEqualTo(new Outcome.HeldBy("olga"));
        assertThat(inbox.complete(task, "otto", Map.of())).isEqualTo(new Outcome.HeldBy("olga"));
        assertThat(inbox.release(task, "olga")).isEqualTo(new Outcome.Done());
        assertThat(inbox.claim(task, "otto")).isEqualTo(new Outcome.Done());
        assertThat(heard.about(TaskAssigned.class, key))
                .extracting(TaskAssigned::assignee)
                .containsExactly("olga", null, "otto");
    }

    @Test
    void aTaskIsGivenToSomebodyElseWhoeverHoldsIt() {
        String task = opened().taskId();
        inbox.claim(task, "olga");
        assertThat(inbox.assign(task, "otto")).isEqualTo(new Outcome.Done());
        assertThat(inbox.claim(task, "olga")).isEqualTo(new Outcome.HeldBy("otto"));
        assertThat(inbox.assign(task, null)).isEqualTo(new Outcome.Done());
        assertThat(inbox.claim(task, "olga")).isEqualTo(new Outcome.Done());
        assertThat(inbox.assign("unknown", "otto")).isEqualTo(new Outcome.Gone());
    }

    @Test
    void aTaskIsCancelledWhenItsMemberLeaves() {
        processes.correlate("probe.exited", key, Map.of());
        assertThat(heard.about(TaskClosed.class, key)).hasSize(1).allSatisfy(c -> {
            assertThat(c.cancelled()).isTrue();
            assertThat(c.by()).isEqualTo("system");
        });
        assertThat(inbox.complete(opened().taskId(), "olga", Map.of())).isEqualTo(new Outcome.Gone());
    }

    private TaskOpened opened() {
        return heard.about(TaskOpened.class, key).get(0);
    }
}
