package org.qunflow.sop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.Models;
import org.qunflow.engine.ModelsRefused;
import org.qunflow.shared.CurrentOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class TableCasesTests {
    @Autowired
    Drafts drafts;

    @Autowired
    Approvals approvals;

    @Autowired
    TableCases cases;

    @Autowired
    Models models;

    @Autowired
    CurrentOperator operator;

    @Test
    void aCaseThatTheTableAnswersOtherwiseIsAFinding() {
        Draft draft = table("number");
        add(draft, "12", "rule_low");
        add(draft, "7", "rule_low");
        add(draft, "7", "rule_gone");
        assertThat(drafts.check(draft))
                .extracting(ModelViolation::rule, ModelViolation::finding)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("table-case", "amount = 12: #2 ≠ #1"),
                        org.assertj.core.groups.Tuple.tuple("table-case", "amount = 7: #1 ≠ ∅"));
    }

    @Test
    void whatTheTableCannotDecideFiresNoRow() {
        Draft draft = table("integer");
        add(draft, "many", "rule_low");
        add(draft, "", "rule_low");
        assertThat(cases.tried(draft.file(), drafts.content(draft).orElseThrow()))
                .extracting(TableCase.Tried::fired)
                .containsExactly("", "");
    }

    @Test
    void aBrokenTableIsNotAsked() {
        Draft draft = table("number");
        add(draft, "12", "rule_low");
        String broken = drafts.content(draft).orElseThrow().replace("P3650D", "P1D");
        Draft saved =
                as("anna", () -> drafts.save(draft.id(), 1, broken, false)).draft();
        assertThat(drafts.mayBeAsked(saved)).isFalse();
        assertThat(drafts.check(saved)).extracting(ModelViolation::rule).containsExactly("missing-time-to-live");
    }

    @Test
    void noVersionIsDeployedThatBreaksACase() {
        Draft draft = table("number");
        as("anna", () -> approvals.submit(draft.id(), 1, ""));
        add(draft, "12", "rule_low");
        assertThatThrownBy(() -> as("bert", () -> approvals.approve(draft.id(), 0, "")))
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("table-case");
        assertThat(models.find(draft.file())).isEmpty();
        assertThat(approvals.latest(draft.id()).orElseThrow().state()).isEqualTo(Submission.State.WAITING);
        List<TableCase> all = cases.of(draft.file());
        assertThat(as("bert", () -> cases.remove(draft, all.get(0).id()))).isTrue();
        assertThat(as("bert", () -> cases.remove(draft, all.get(0).id()))).isFalse();
        assertThat(as("bert", () -> approvals.approve(draft.id(), 0, ""))).isEqualTo(Approvals.Outcome.DONE);
    }

    private void add(Draft draft, String amount, String expected) {
        as("anna", () -> cases.add(draft, Map.of("amount", amount), expected));
    }

    private Draft table(String type) {
        String key = "case-" + UUID.randomUUID();
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions_x" name="x" namespace="https://qunflow.org/processes">
                  <decision id="%1$s" name="表 · Table" camunda:historyTimeToLive="P3650D">
                    <decisionTable id="decisionTable_x" hitPolicy="UNIQUE">
                      <input id="input_amount" label="金额">
                        <inputExpression id="expression_amount" typeRef="%2$s"><text>amount</text></inputExpression>
                      </input>
                      <output id="output_tier" label="层" name="tier" typeRef="string" />
                      <rule id="rule_low">
                        <inputEntry id="entry_1"><text>&lt; 10</text></inputEntry>
                        <outputEntry id="out_1"><text>"LOW"</text></outputEntry>
                      </rule>
                      <rule id="rule_high">
                        <inputEntry id="entry_2"><text>&gt;= 10</text></inputEntry>
                        <outputEntry id="out_2"><text>"HIGH"</text></outputEntry>
                      </rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(key, type);
        return as("anna", () -> drafts.begin(key + ".dmn", xml));
    }

    private <T> T as(String name, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        operator.runAs(name, () -> result.set(work.get()));
        return result.get();
    }
}
