package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.Processes.Item;
import org.qunflow.engine.process.ProbeDelegate;
import org.qunflow.engine.work.FailureSweep;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@SpringBootTest
@Import(EngineFixtures.class)
class ProcessesTests {
    @Autowired
    Processes processes;

    @Autowired
    ProcessMap map;

    @Autowired
    ProcessHistory history;

    @Autowired
    FailureSweep sweep;

    @Autowired
    ProbeDelegate delegate;

    @Autowired
    Probe probe;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcTemplate jdbc;

    final CommunityId community = CommunityId.next();

    @BeforeEach
    void deploy() {
        probe.deployed();
        delegate.broken.clear();
    }

    @Test
    void oneInstanceRunsPerProcessAndBusinessKey() {
        String key = UUID.randomUUID().toString();
        processes.start(Probe.KEY, community, key, Map.of());
        assertThat(processes.running(Probe.KEY, List.of(key, "other"))).containsExactly(key);
        assertThatThrownBy(() -> processes.start(Probe.KEY, community, key, Map.of()))
                .isInstanceOf(AlreadyRunning.class);
        assertThat(processes.startAll(Probe.KEY, community, List.of(new Item(key, Map.of()))))
                .isEqualTo(new BulkResult(0, 1, 0));
    }

    @Test
    void manyAreStartedAndMovedInChunksWithoutLeavingVariables() {
        List<Item> items = Probe.items(450);
        assertThat(processes.startAll(Probe.KEY, community, items)).isEqualTo(new BulkResult(450, 0, 0));
        assertThat(probe.running(community)).isEqualTo(450);
        List<Item> ends = items.subList(0, 400).stream()
                .map(i -> new Item(i.businessKey(), Map.of("way", "END", "amount", 3.5, "high", true)))
                .toList();
        assertThat(processes.correlateAll("probe.spoken", community, ends)).isEqualTo(new BulkResult(400, 0, 0));
        assertThat(processes.correlateAll("probe.spoken", community, ends)).isEqualTo(new BulkResult(0, 400, 0));
        assertThat(probe.running(community)).isEqualTo(50);
        assertThat(variables("act_ru_variable")).isZero();
        assertThat(variables("act_hi_varinst")).isZero();
    }

    @Test
    void theFailingItemOfAChunkStandsAloneAndIsTriedAgain() {
        List<Item> items = Probe.items(120);
        String bad = items.get(77).businessKey();
        delegate.broken.add(bad);
        assertThat(processes.startAll(Probe.KEY, community, items)).isEqualTo(new BulkResult(119, 0, 1));
        assertThat(jdbc.queryForObject(
                        "select error from engine_bulk_failure where business_key = ?", String.class, bad))
                .contains("broken for " + bad);
        assertThat(probe.running(community)).isEqualTo(119);
        assertThat(sweep.sweep()).isZero();
        jdbc.update("update engine_bulk_failure set next_at = now() where business_key = ?", bad);
        assertThat(sweep.sweep()).isZero();
        delegate.broken.clear();
        jdbc.update("update engine_bulk_failure set next_at = now() where business_key = ?", bad);
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(probe.running(community)).isEqualTo(120);
    }

    @Test
    void afterFiveAttemptsAHumanMustLook() {
        Item item = Probe.items(1).get(0);
        delegate.broken.add(item.businessKey());
        processes.startAll(Probe.KEY, community, List.of(item));
        for (int i = 0; i < 4; i++) {
            jdbc.update("update engine_bulk_failure set next_at = now() where business_key = ?", item.businessKey());
            sweep.sweep();
        }
        assertThat(probe.count(
                        "select attempts from engine_bulk_failure where business_key = ? and next_at is null",
                        item.businessKey()))
                .isEqualTo(5);
    }

    @Test
    void twoMessagesForOneMemberArriveInOrder() {
        Item item = Probe.items(1).get(0);
        processes.startAll(Probe.KEY, community, List.of(item));
        List<Item> twice = List.of(
                new Item(item.businessKey(), Map.of("way", "AGAIN")),
                new Item(item.businessKey(), Map.of("way", "END")));
        assertThat(processes.correlateAll("probe.spoken", community, twice)).isEqualTo(new BulkResult(2, 0, 0));
        assertThat(probe.running(community)).isZero();
    }

    @Test
    void anExitInterruptsWhereverTheMemberStands() {
        List<Item> items = Probe.items(3);
        processes.startAll(Probe.KEY, community, items);
        String asked = items.get(0).businessKey();
        assertThat(processes.correlate("probe.spoken", asked, Map.of("way", "ASK")))
                .isTrue();
        assertThat(processes.correlateAll("probe.exited", community, items)).isEqualTo(new BulkResult(3, 0, 0));
        assertThat(processes.correlate("probe.spoken", asked, Map.of())).isFalse();
        assertThat(probe.running(community)).isZero();
        assertThat(probe.count(
                        "select count(*) from camunda.act_ru_job j join engine_instance i"
                                + " on i.process_instance_id = j.process_instance_id_ where i.community_id = ?",
                        community.value()))
                .isZero();
    }

    @Test
    void membersReturnAtAMessageStart() {
        List<Item> items = Probe.items(5);
        assertThat(processes.startAllByMessage(Probe.KEY, "probe.returned", community, items))
                .isEqualTo(new BulkResult(5, 0, 0));
        String instance =
                history.instances(community, items.get(0).businessKey()).get(0).id();
        assertThat(history.steps(instance))
                .extracting(ProcessHistory.Step::elementId)
                .containsExactly("event_returned", "receiveTask_word");
    }

    @Test
    void dueTimersRunInOrderAndOnlyThoseOfTheCommunity() {
        processes.startAll(Probe.KEY, community, Probe.items(30));
        CommunityId other = CommunityId.next();
        processes.startAll(Probe.KEY, other, Probe.items(2));
        assertThat(processes.runDueJobs(community, clock.instant())).isZero();
        Instant later = clock.instant().plus(Duration.ofHours(49));
        assertThat(processes.runDueJobs(community, later)).isEqualTo(30);
        assertThat(probe.running(community)).isZero();
        assertThat(probe.running(other)).isEqualTo(2);
    }

    @Test
    void aFailingTimerKeepsItsRetriesAndTheOthersRun() {
        List<Item> items = Probe.items(20);
        processes.startAll(Probe.KEY, community, items);
        delegate.broken.add(items.get(3).businessKey());
        assertThat(processes.runDueJobs(community, clock.instant().plus(Duration.ofHours(49))))
                .isEqualTo(19);
        assertThat(probe.running(community)).isEqualTo(1);
        assertThat(probe.count(
                        "select retries_ from camunda.act_ru_job j join engine_instance i"
                                + " on i.process_instance_id = j.process_instance_id_ where i.community_id = ?",
                        community.value()))
                .isEqualTo(5);
    }

    @Test
    void theMapKnowsWhoStandsWhere() {
        String definition = map.newest(Probe.KEY).definitionId();
        List<Item> items = Probe.items(10);
        processes.startAll(Probe.KEY, community, items);
        processes.correlate("probe.spoken", items.get(0).businessKey(), Map.of("way", "ASK"));
        assertThat(map.standing(community, definition))
                .isEqualTo(Map.of("receiveTask_word", 9L, "userTask_answer", 1L));
        assertThat(map.newest(Probe.KEY).nameEn()).isEqualTo("Probe journey");
        assertThat(map.versions(community))
                .anySatisfy(v -> assertThat(v.running()).isEqualTo(10));
        assertThat(map.form(definition, "probe-form")).contains("\"agreed\"");
        assertThat(map.diagram(definition)).contains("probe-journey");
        assertThat(delegate.lastTemplate).isEqualTo("hello");
    }

    @Test
    void historyTellsThePathTaken() {
        Item item = Probe.items(1).get(0);
        processes.startAll(Probe.KEY, community, List.of(item));
        processes.correlate("probe.spoken", item.businessKey(), Map.of("way", "AGAIN"));
        processes.correlate("probe.spoken", item.businessKey(), Map.of("way", "END"));
        ProcessHistory.Instance instance =
                history.instances(community, item.businessKey()).get(0);
        assertThat(instance.endedAt()).isNotNull();
        assertThat(history.path(instance.id()))
                .containsExactlyInAnyOrder(
                        "event_arrived",
                        "flow_first",
                        "serviceTask_first",
                        "flow_wait",
                        "receiveTask_word",
                        "flow_way",
                        "gateway_way",
                        "flow_again",
                        "flow_end",
                        "serviceTask_last",
                        "flow_done",
                        "event_done");
        assertThat(history.steps(instance.id()).get(1).nameEn()).isEqualTo("First step");
    }

    private long variables(String table) {
        return probe.count(
                "select count(*) from camunda." + table + " v join engine_instance i"
                        + " on i.process_instance_id = v.proc_inst_id_ where i.community_id = ?",
                community.value());
    }
}
