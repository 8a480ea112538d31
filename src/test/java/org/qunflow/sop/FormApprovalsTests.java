package org.qunflow.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.Models;
import org.qunflow.engine.ProcessMap;
import org.qunflow.shared.CurrentOperator;
import org.qunflow.sop.Approvals.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;

/** A form is deployed with the processes that ask with it; each version of a process keeps the form it began with. */
@SpringBootTest
class FormApprovalsTests {
    @Autowired
    Drafts drafts;

    @Autowired
    Approvals approvals;

    @Autowired
    Models models;

    @Autowired
    ProcessMap map;

    @Autowired
    CurrentOperator operator;

    private String process;
    private String form;

    @BeforeEach
    void names() {
        process = "asking-" + UUID.randomUUID();
        form = "form-" + UUID.randomUUID();
    }

    @Test
    void aNewFormIsDeployedAloneAndCanThenBeChosenInAProcess() throws IOException {
        assertThat(findings(process + ".bpmn", processText())).contains("missing-form");
        assertThat(deployed(form + ".form", formText("agreed", "甲"))).isEqualTo(Outcome.DONE);
        assertThat(models.askingWith(form + ".form")).isEmpty();
        assertThat(findings(process + ".bpmn", processText())).isEmpty();
        assertThat(deployed(process + ".bpmn", processText())).isEqualTo(Outcome.DONE);
        assertThat(models.askingWith(form + ".form")).containsExactly(process + ".bpmn");
        assertThat(models.find(form + ".form").orElseThrow().version())
                .as("the same form again is no new version")
                .isEqualTo(1);
    }

    @Test
    void aChangedFormMakesANewVersionOfItsProcessAndTheOldOneKeepsItsForm() throws IOException {
        deployed(form + ".form", formText("agreed", "甲"));
        deployed(process + ".bpmn", processText());
        assertThat(deployed(form + ".form", formText("agreed", "乙"))).isEqualTo(Outcome.DONE);
        assertThat(models.find(form + ".form").orElseThrow().version()).isEqualTo(2);
        assertThat(models.all()).extracting(Models.Live::file).contains(form + ".form");
        List<ProcessMap.Version> versions = map.versionsOf(process);
        assertThat(versions).hasSize(2);
        assertThat(map.form(versions.get(0).definitionId(), form)).contains("乙");
        assertThat(map.form(versions.get(1).definitionId(), form)).contains("甲");
        assertThat(models.text(process + ".bpmn").orElseThrow()).isEqualTo(processText());
    }

    @Test
    void aFieldWhoseAnswerAProcessGoesOnByCannotBeTakenAway() throws IOException {
        deployed(form + ".form", formText("agreed", "甲"));
        deployed(process + ".bpmn", processText());
        List<ModelViolation> lost = violations(form + ".form", formText("other", "甲"));
        assertThat(lost).extracting(ModelViolation::rule).containsExactly("form-answer");
        assertThat(lost.get(0).finding()).contains("agreed", process + ".bpmn");
    }

    @Test
    void whatChangedInAFormIsToldByFieldAndProperty() throws IOException {
        deployed(form + ".form", formText("agreed", "甲"));
        Draft draft = as("anna", () -> drafts.begin(form + ".form", formText("agreed", "乙")));
        assertThat(draft.baseVersion()).isEqualTo(1);
        assertThat(approvals.difference(draft)).singleElement().satisfies(change -> {
            assertThat(change.element().name("zh")).isEqualTo("乙");
            assertThat(change.element().name("en")).isEqualTo("Agreed");
            assertThat(change.properties()).containsExactly(new ModelDiff.Property("label", "甲", "乙"));
        });
    }

    private Outcome deployed(String file, String content) {
        Draft draft = as("anna", () -> drafts.begin(file, content));
        as("anna", () -> approvals.submit(draft.id(), 1, ""));
        return as("bert", () -> approvals.approve(draft.id(), approvals.liveVersion(file), ""));
    }

    private List<String> findings(String file, String content) {
        return violations(file, content).stream().map(ModelViolation::rule).toList();
    }

    private List<ModelViolation> violations(String file, String content) {
        return drafts.check(as("anna", () -> drafts.begin(file, content)));
    }

    private String processText() throws IOException {
        return new ClassPathResource("sop/asking.bpmn")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("@key@", process)
                .replace("@form@", form)
                .replace("@answer@", "agreed == true");
    }

    private String formText(String key, String label) {
        return """
                {"id": "%s", "type": "default", "schemaVersion": 19, "components": [
                  {"type": "checkbox", "id": "field_agreed", "key": "%s", "label": "%s", "properties": {"label.en": "Agreed"}}]}
                """.formatted(form, key, label);
    }

    private <T> T as(String name, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        operator.runAs(name, () -> result.set(work.get()));
        return result.get();
    }
}
