package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Beside;
import org.qunflow.engine.EngineFixtures.Heard;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.Failures.Failed;
import org.qunflow.engine.Processes.Item;
import org.qunflow.engine.TaskInbox.Answer;
import org.qunflow.engine.process.ProbeDelegate;
import org.qunflow.engine.work.FailureSweep;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@Import(EngineFixtures.class)
class FailuresTests {
    @Autowired
    Processes processes;

    @Autowired
    Failures failures;

    @Autowired
    TaskInbox tasks;

    @Autowired
    FailureSweep sweep;

    @Autowired
    ProbeDelegate delegate;

    @Autowired
    Probe probe;

    @Autowired
    Beside beside;

    @Autowired
    Heard heard;

    @Autowired
    JdbcTemplate jdbc;

    final CommunityId community = CommunityId.next();
    final Item item = Probe.items(1).get(0);

    @BeforeEach
    void oneWhoFails() {
        probe.deployed();
        delegate.broken.clear();
        beside.written.clear();
        delegate.broken.add(item.businessKey());
    }

    @Test
    void whatIsTriedAgainAlsoWritesWhatBelongsToIt() {
        processes.startAll(Probe.KEY, community, List.of(item));
        beside.written.clear();
        delegate.broken.clear();
        due();

        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(beside.written).containsExactly(item.businessKey() + "{}");
        assertThat(failures.open(community, 10)).isEmpty();
    }

    @Test
    void onlyThoseAreWrittenWhomTheMessageReached() {
        delegate.broken.clear();
        processes.startAll(Probe.KEY, community, List.of(item));
        beside.written.clear();
        Item stranger = Probe.items(1).get(0);

        processes.correlateAll(
                "probe.spoken", community, List.of(new Item(item.businessKey(), Map.of("way", "END")), stranger));

        assertThat(beside.written).containsExactly(item.businessKey() + "{way=END}");
    }

    @Test
    void aRoundThatComesAgainLeavesTheItemToTheSweeper() {
        processes.startAll(Probe.KEY, community, List.of(item));
        delegate.broken.clear();

        List<Item> again = List.of(item, Probe.items(1).get(0));
        assertThat(processes.startAll(Probe.KEY, community, again)).isEqualTo(new BulkResult(1, 0, 1));
        assertThat(failures.open(community, 10)).singleElement().satisfies(f -> {
            assertThat(f.attempts()).isEqualTo(1);
            assertThat(f.command()).isEqualTo(Probe.KEY);
            assertThat(f.error()).contains("broken for " + item.businessKey());
            assertThat(f.nextAt()).isNotNull();
        });
    }

    @Test
    void somebodyLetsAGivenUpStepBeTriedAgain() {
        processes.startAll(Probe.KEY, community, List.of(item));
        jdbc.update("update engine_bulk_failure set next_at = null where community_id = ?", community.value());
        delegate.broken.clear();
        Failed failed = failures.open(community, 10).get(0);
        assertThat(failed.nextAt()).isNull();

        assertThat(failures.tryAgain(CommunityId.next(), failed.id())).isFalse();
        assertThat(failures.tryAgain(community, failed.id())).isTrue();
        assertThat(sweep.sweep()).isEqualTo(1);

        assertThat(failures.tryAgain(community, failed.id())).isFalse();
        assertThat(heard.about(StepTriedAgain.class, item.businessKey())).hasSize(1);
        assertThat(probe.running(community)).isEqualTo(1);
    }

    @Test
    void nothingIsTriedAgainWhileTheCommunityStandsStill() {
        processes.startAll(Probe.KEY, community, List.of(item));
        delegate.broken.clear();
        due();
        processes.standStill(community);
        assertThat(sweep.sweep()).isZero();

        processes.goOn(community);
        assertThat(sweep.sweep()).isEqualTo(1);
    }

    @Test
    void anAnswerThatFailedIsShownWithItsTaskAndSettledWithIt() {
        delegate.broken.clear();
        processes.startAll(Probe.KEY, community, List.of(item));
        processes.correlate("probe.spoken", item.businessKey(), Map.of("way", "ASK"));
        String task = tasks.open(community, java.time.Instant.now().plusSeconds(60), 10)
                .get(0)
                .id();
        Map<String, Object> unusable = Map.of("agreed", List.of());

        tasks.completeAll(community, "operator", List.of(new Answer(task, unusable)));
        tasks.completeAll(community, "operator", List.of(new Answer(task, unusable)));
        assertThat(failures.open(community, 10)).singleElement().satisfies(f -> {
            assertThat(f.task()).isEqualTo(task);
            assertThat(f.businessKey()).isEqualTo(item.businessKey());
            assertThat(f.attempts()).isEqualTo(2);
            assertThat(failures.tryAgain(community, f.id())).isFalse();
        });

        tasks.complete(task, "operator", Map.of("agreed", true));
        sweep.sweep();
        assertThat(failures.open(community, 10)).isEmpty();
    }

    @Test
    void theViewForTheHomePageCountsWhatIsOpen() {
        processes.startAll(Probe.KEY, community, List.of(item));
        assertThat(shownAtHome()).isEqualTo(1);
        delegate.broken.clear();
        due();
        sweep.sweep();
        assertThat(shownAtHome()).isZero();
    }

    private long shownAtHome() {
        return probe.count(
                "select coalesce(sum(items), 0) from engine_v_failed where community_id = ?", community.value());
    }

    private void due() {
        jdbc.update("update engine_bulk_failure set next_at = now() where community_id = ?", community.value());
    }
}
