package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.process.ProbeDelegate;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The last guard against loops: the check refuses them, so here one is put into the engine's tables behind its back. */
@SpringBootTest
@Import(EngineFixtures.class)
class StepLimitTests {
    private static final String KEY = "endless-loop";
    private static final String FILE = KEY + ".bpmn";
    private static final String LOOP = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions_loop" targetNamespace="x">
              <bpmn:process id="endless-loop" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="event_begun"/>
                <bpmn:sequenceFlow id="flow_begin" sourceRef="event_begun" targetRef="serviceTask_to"/>
                <bpmn:serviceTask id="serviceTask_to" camunda:delegateExpression="${probeDelegate}"/>
                <bpmn:sequenceFlow id="flow_to" sourceRef="serviceTask_to" targetRef="serviceTask_fro"/>
                <bpmn:serviceTask id="serviceTask_fro" camunda:delegateExpression="${probeDelegate}"/>
                <bpmn:sequenceFlow id="flow_fro" sourceRef="serviceTask_fro" targetRef="serviceTask_to"/>
              </bpmn:process>
            </bpmn:definitions>
            """;
    private static final String NO_LOOP = LOOP.replace(
            "<bpmn:sequenceFlow id=\"flow_fro\" sourceRef=\"serviceTask_fro\" targetRef=\"serviceTask_to\"/>", "");
    private static final String STOPPED =
            "(?s).*Step limit: at serviceTask_(to|fro) of endless-loop .* more than 5000 steps .* without waiting.*";

    @Autowired
    ModelCheck check;

    @Autowired
    Processes processes;

    @Autowired
    ProbeDelegate delegate;

    @Autowired
    Probe probe;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    final CommunityId community = CommunityId.next();
    final String key = UUID.randomUUID().toString();

    @BeforeEach
    void aLoopThatNobodyChecked() {
        assertThat(NO_LOOP).isNotEqualTo(LOOP);
        repository.createDeployment().name(KEY).addString(FILE, NO_LOOP).deploy();
        jdbc.update(
                "update camunda.act_ge_bytearray set bytes_ = ? where name_ = ?",
                LOOP.getBytes(StandardCharsets.UTF_8),
                FILE);
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getDeploymentCache()
                .discardProcessDefinitionCache();
    }

    @Test
    void theCheckWouldHaveRefusedIt() {
        assertThat(check.check(Map.of(FILE, LOOP.getBytes(StandardCharsets.UTF_8))))
                .anySatisfy(v -> assertThat(v.rule()).isEqualTo("endless-loop"));
    }

    @Test
    void isStoppedWithElementAndReasonAndNothingIsHalfDone() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(tx -> {
                    jdbc.update("insert into engine_job_attempt (job_id) values (?)", key);
                    processes.start(KEY, community, key, Map.of());
                }))
                .hasMessageMatching(STOPPED);
        assertThat(delegate.rung).filteredOn(r -> r.startsWith(key)).hasSizeBetween(4900, 5000);
        assertThat(probe.count("select count(*) from engine_job_attempt where job_id = ?", key))
                .isZero();
        nothingIsLeft();
    }

    @Test
    void inABulkCommandItStopsNobodyElseAndTheReasonIsKept() {
        probe.deployed();
        BulkResult result = processes.startAll(KEY, community, Probe.items(2));
        assertThat(result.failed()).isEqualTo(2);
        List<String> errors = jdbc.queryForList(
                "select error from engine_bulk_failure where community_id = ?", String.class, community.value());
        assertThat(errors).hasSize(2).allSatisfy(error -> assertThat(error).matches(STOPPED));
        nothingIsLeft();
        assertThat(processes.startAll(Probe.KEY, community, Probe.items(2)).done())
                .isEqualTo(2);
    }

    private void nothingIsLeft() {
        assertThat(probe.running(community)).isZero();
        List.of("act_ru_execution", "act_hi_procinst", "act_hi_actinst").forEach(table -> assertThat(
                        probe.count("select count(*) from camunda." + table + " where proc_def_id_ like ?", KEY + ":%"))
                .as(table)
                .isZero());
        assertThat(probe.count("select count(*) from engine_passage where process_key = ?", KEY))
                .isZero();
    }
}
