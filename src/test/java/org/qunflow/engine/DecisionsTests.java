package org.qunflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.EngineFixtures.Probe;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(EngineFixtures.class)
class DecisionsTests {
    @Autowired
    Decisions decisions;

    @Autowired
    Probe probe;

    @BeforeEach
    void deploy() {
        probe.deployed();
    }

    @Test
    void aDecisionTellsWhichRowFired() {
        Decision decision = decisions.decide("probe-table", Map.of("amount", 300, "known", false));
        assertThat(decision.text("tier")).isEqualTo("HIGH");
        assertThat(decision.row()).isEqualTo("rule_high");
        assertThat(decision.version()).isEqualTo(1);
        assertThat(decision.inputs()).isEqualTo(Map.of("amount", 300, "known", false));
    }

    @Test
    void theSameQuestionIsAnsweredFromMemory() {
        Decision first = decisions.decide("probe-table", Map.of("amount", 12.5, "known", true));
        assertThat(decisions.decide("probe-table", Map.of("known", true, "amount", 12.5)))
                .isSameAs(first);
        assertThat(first.text("tier")).isEqualTo("KNOWN");
    }

    @Test
    void aQuestionWithoutAnAnswerIsRefusedWithItsInputs() {
        assertThatThrownBy(() -> decisions.decide("probe-table", Map.of("amount", -1, "known", false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("amount=-1");
        assertThatThrownBy(() -> decisions.decide("no-such-table", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> decisions.decide("probe-table", Map.of("amount", List.of(), "known", true)))
                .hasMessageContaining("only text, numbers and booleans");
    }
}
