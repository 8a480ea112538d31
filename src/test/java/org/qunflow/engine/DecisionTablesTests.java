package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.DecisionTable.Words;
import org.qunflow.engine.DecisionTables.Count;
import org.qunflow.engine.EngineFixtures.Probe;
import org.qunflow.engine.step.DecisionCounts;
import org.qunflow.shared.CommunityId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(EngineFixtures.class)
class DecisionTablesTests {
    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    @Autowired
    DecisionTables tables;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionCounts counts;

    @Autowired
    Probe probe;

    @Autowired
    TransactionTemplate transaction;

    private final CommunityId community = CommunityId.next();

    @BeforeEach
    void deploy() {
        probe.deployed();
    }

    @Test
    void rulesAreReadAsTheyAreWritten() {
        DecisionTable table = tables.find("probe-table", 1).orElseThrow().table();
        assertThat(table.name()).isEqualTo(new Words("试探表", "试探表"));
        assertThat(table.hitPolicy()).isEqualTo("FIRST");
        assertThat(table.inputs()).extracting(DecisionTable.Column::name).containsExactly("amount", "known");
        assertThat(table.rules())
                .extracting(DecisionTable.Rule::number, DecisionTable.Rule::id, DecisionTable.Rule::inputs)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "rule_high", List.of(">= 299", "-")),
                        org.assertj.core.groups.Tuple.tuple(2, "rule_known", List.of("-", "true")),
                        org.assertj.core.groups.Tuple.tuple(3, "rule_low", List.of("[0..299[", "-")));
        assertThat(table.rule("rule_low").orElseThrow().outputs()).containsExactly("\"LOW\"");
    }

    @Test
    void everyRuleSaysWhichOfItsConditionsHold() {
        assertThat(tables.verdicts("probe-table", 1, Map.of("amount", 300, "known", true)))
                .extracting(v -> v.rule().id(), DecisionTables.Verdict::holds, DecisionTables.Verdict::isMet)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("rule_high", List.of(true, true), true),
                        org.assertj.core.groups.Tuple.tuple("rule_known", List.of(true, true), true),
                        org.assertj.core.groups.Tuple.tuple("rule_low", List.of(false, true), false));
        assertThat(tables.verdicts("probe-table", 1, Map.of("amount", 0.5, "known", false)))
                .extracting(DecisionTables.Verdict::isMet)
                .containsExactly(false, false, true);
        assertThat(tables.verdicts("probe-table", 9_999, Map.of("amount", 1, "known", true)))
                .isEmpty();
    }

    @Test
    void theRuleThatDecidedIsOneWhoseConditionsHold() {
        for (String quadrant : List.of("HH", "HL", "LH", "LL")) {
            for (int band : List.of(0, 100, 800, 3000)) {
                Decision decision = decisions.decide("tier", Map.of("quadrant", quadrant, "band", band));
                assertThat(tables.verdicts("tier", decision.version(), decision.inputs()))
                        .filteredOn(DecisionTables.Verdict::isMet)
                        .extracting(v -> v.rule().id())
                        .first()
                        .isEqualTo(decision.row());
            }
        }
    }

    @Test
    void whatIsWrittenInBothLanguagesIsReadInEach() {
        DecisionTable table = tables.find("tier", 1).orElseThrow().table();
        assertThat(table.name()).isEqualTo(new Words("定层", "Tier"));
        assertThat(table.purpose().zh()).isEqualTo("由象限（质量、活跃）与付款档位得出层级。");
        assertThat(table.purpose().en()).startsWith("From quadrant").doesNotContain("003-11");
        DecisionTable.Column quadrant = table.inputs().get(0);
        assertThat(quadrant.label()).isEqualTo(new Words("象限", "Quadrant"));
        assertThat(quadrant.meaning().en()).isEqualTo("Quality, then activity");
        assertThat(quadrant.values()).isEqualTo("\"HH\",\"HL\",\"LH\",\"LL\"");
        assertThat(table.rules().get(0).annotation())
                .isEqualTo(new Words("付款达到 3000，任何象限都是核心", "Paid 3000 or more: core in any quadrant"));
    }

    @Test
    void everyVersionTellsWhereItCameFrom() {
        assertThat(tables.versions())
                .filteredOn(v -> v.key().equals("lead-screening"))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.file()).isEqualTo("lead-screening.dmn");
                    assertThat(v.fingerprint()).matches("[0-9a-f]{64}");
                });
        assertThat(tables.find("probe-table", 1).orElseThrow().fingerprint()).isNull();
        assertThat(tables.find("probe-table", 99)).isEmpty();
        assertThat(tables.find("no-such-table", 1)).isEmpty();
    }

    @Test
    void decisionsAreCountedWithTheTransactionThatTakesThem() {
        decided("rule_high", NOON);
        decided("rule_high", NOON.minusSeconds(5));
        decided("rule_low", NOON.plusSeconds(9));
        transaction.executeWithoutResult(t -> {
            count("rule_low", NOON.plusSeconds(100));
            t.setRollbackOnly();
        });
        Map<String, Count> expected =
                Map.of("rule_high", new Count(2, NOON), "rule_low", new Count(1, NOON.plusSeconds(9)));
        assertThat(tables.fired(community, "probe-table", 1)).isEqualTo(expected);
        assertThat(tables.counts(community))
                .isEqualTo(Map.of("probe-table", Map.of(1, new Count(3, NOON.plusSeconds(9)))));
        assertThat(tables.counts(CommunityId.next())).isEmpty();
    }

    @Test
    void foldingChangesNoNumberAndLeavesOneRowPerRule() {
        for (int i = 0; i < 5; i++) {
            decided("rule_high", NOON.plusSeconds(i));
        }
        Map<String, Count> before = tables.fired(community, "probe-table", 1);
        counts.fold();
        assertThat(tables.fired(community, "probe-table", 1))
                .isEqualTo(before)
                .isEqualTo(Map.of("rule_high", new Count(5, NOON.plusSeconds(4))));
        assertThat(probe.count("select count(*) from engine_decision where community_id = ?", community.value()))
                .isEqualTo(1);
    }

    private void decided(String row, Instant at) {
        transaction.executeWithoutResult(t -> count(row, at));
    }

    private void count(String row, Instant at) {
        ProcessDefinitionEntity process = mock();
        when(process.getKey()).thenReturn(Probe.KEY);
        ExecutionEntity step = mock();
        when(step.getProcessDefinition()).thenReturn(process);
        when(step.getCurrentActivityId()).thenReturn("businessRuleTask_probe");
        counts.count(step, community, new Decision("probe-table", 1, row, Map.of(), Map.of()), at);
    }
}
