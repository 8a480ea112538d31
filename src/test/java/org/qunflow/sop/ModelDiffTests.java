package org.qunflow.sop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qunflow.sop.ModelDiff.Change;
import org.qunflow.sop.ModelDiff.Kind;
import org.qunflow.sop.ModelDiff.Property;
import org.springframework.core.io.ClassPathResource;

class ModelDiffTests {
    private static final String BEGIN = "<bpmn:endEvent id=\"event_end\" name=\"结束\">";

    @Test
    void theSameModelIsNoChange() {
        assertThat(ModelDiff.between(EmptyModels.of(ModelKind.PROCESS, "a"), EmptyModels.of(ModelKind.PROCESS, "a")))
                .isEmpty();
    }

    @Test
    void movingAShapeIsNoChange() {
        String model = EmptyModels.of(ModelKind.PROCESS, "a");
        assertThat(ModelDiff.between(model, model.replace("x=\"420\"", "x=\"500\"")))
                .isEmpty();
    }

    @Test
    void aRenamedElementShowsBothNames() {
        String model = EmptyModels.of(ModelKind.PROCESS, "a");
        List<Change> changes = ModelDiff.between(model, model.replace("name=\"结束\"", "name=\"完成\""));
        assertThat(changes).hasSize(1);
        assertThat(changes.get(0).element().id()).isEqualTo("event_end");
        assertThat(changes.get(0).properties()).containsExactly(new Property("name", "结束", "完成"));
    }

    @Test
    void whatIsAddedAndRemovedIsNamed() {
        String model = EmptyModels.of(ModelKind.PROCESS, "a");
        String more = model.replace(BEGIN, "<bpmn:receiveTask id=\"receiveTask_x\" name=\"等待\"/>" + BEGIN);
        assertThat(ModelDiff.between(model, more))
                .extracting(Change::kind, c -> c.element().id())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.ADDED, "receiveTask_x"));
        assertThat(ModelDiff.between(more, model))
                .extracting(Change::kind, c -> c.element().id())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "receiveTask_x"));
    }

    @Test
    void extensionPropertiesConditionsAndTimersBelongToTheirElement() {
        String model = EmptyModels.of(ModelKind.PROCESS, "a");
        String english = model.replace("value=\"End\"", "value=\"Done\"");
        assertThat(ModelDiff.between(model, english).get(0).properties())
                .containsExactly(new Property("name.en", "End", "Done"));
        String timed = model.replace(
                "<bpmn:incoming>",
                "<bpmn:timerEventDefinition id=\"t\"><bpmn:timeDuration>P7D</bpmn:timeDuration></bpmn:timerEventDefinition><bpmn:incoming>");
        assertThat(ModelDiff.between(timed, timed.replace("P7D", "P3D")))
                .extracting(c -> c.element().id(), Change::properties)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "event_end", List.of(new Property("timeDuration", "P7D", "P3D"))));
    }

    @Test
    void aChangedCellOfATableIsAChangeOfItsRule() throws IOException {
        String table = new ClassPathResource("engine/probe-table.dmn").getContentAsString(StandardCharsets.UTF_8);
        ModelElement rule = ModelElements.of(table).values().stream()
                .filter(e -> e.type().equals("rule"))
                .findFirst()
                .orElseThrow();
        assertThat(rule.properties()).containsKeys("inputEntry 1", "outputEntry 1");
        String cell = rule.properties().get("outputEntry 1");
        assertThat(ModelDiff.between(
                        table, table.replaceFirst(java.util.regex.Pattern.quote("<text>" + cell), "<text>1" + cell)))
                .extracting(c -> c.element().id())
                .containsExactly(rule.id());
    }

    @Test
    void whatCannotBeReadHasNoElements() {
        assertThat(ModelElements.of("")).isEmpty();
        assertThat(ModelElements.of("<a><b>")).isEmpty();
        assertThat(ModelElements.of("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a id=\"x\">&x;</a>"))
                .isEmpty();
    }

    @Test
    void fieldsOfAFormDifferByPropertyAndMovingThemIsNoChange() {
        String before = form("""
                {"type": "textfield", "id": "name", "key": "name", "label": "姓名", "properties": {"label.en": "Name"}, "layout": {"row": "a"}},
                {"type": "radio", "id": "way", "key": "way", "label": "方式", "values": [{"label": "电话", "value": "CALL"}]}""");
        String after = form("""
                {"type": "textfield", "id": "name", "key": "name", "label": "姓名", "properties": {"label.en": "Full name"}, "layout": {"row": "b"}},
                {"type": "select", "id": "way", "key": "way", "label": "方式", "values": [{"label": "短信", "value": "SMS"}]},
                {"type": "number", "id": "age", "key": "age", "label": "年龄", "validate": {"min": 18}}""");
        List<Change> changes = ModelDiff.between(before, after);
        assertThat(changes).extracting(Change::kind).containsExactly(Kind.CHANGED, Kind.CHANGED, Kind.ADDED);
        assertThat(changes.get(0).properties()).containsExactly(new Property("label.en", "Name", "Full name"));
        assertThat(changes.get(1).properties())
                .containsExactly(
                        new Property("type", "radio", "select"),
                        new Property("values.CALL", "电话", null),
                        new Property("values.SMS", null, "短信"));
        assertThat(changes.get(2).properties()).contains(new Property("validate.min", null, "18"));
        assertThat(ModelDiff.between(after, before))
                .extracting(Change::kind, c -> c.element().id())
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.REMOVED, "age"));
        assertThat(ModelDiff.between("{broken", before)).hasSize(3);
    }

    private static String form(String components) {
        return "{\"id\": \"f\", \"type\": \"default\", \"schemaVersion\": 19, \"components\": [" + components + "]}";
    }
}
