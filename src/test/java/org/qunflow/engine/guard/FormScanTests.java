package org.qunflow.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qunflow.engine.ModelViolation;
import org.qunflow.engine.hostile.HostileModels;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class FormScanTests {
    private static final String EVERYTHING = """
            {"$schema": "https://unpkg.com/@bpmn-io/form-json-schema/resources/schema.json", "id": "everything",
             "type": "default", "schemaVersion": 19, "executionPlatform": "Camunda Platform", "components": [
              {"type": "text", "id": "t", "text": "# 说明\\n请看 [手册](https://qunflow.org/x)，若 1 < 2，邮箱 a@b.cn", "properties": {"text.en": "Read"}},
              {"type": "group", "id": "g", "label": "分组", "showOutline": true, "components": [
                {"type": "textfield", "id": "a", "key": "a", "label": "名称", "layout": {"row": "r", "columns": null},
                 "validate": {"required": true, "maxLength": 50, "validationType": "email"}},
                {"type": "number", "id": "n", "key": "n", "label": "数", "decimalDigits": 2, "validate": {"min": "0.5", "max": 9},
                 "conditional": {"hide": "=a = \\"x\\" and n >= 1.5"}}]},
              {"type": "checklist", "id": "c", "key": "c", "label": "多选", "defaultValue": ["x"],
               "values": [{"label": "甲", "value": "x"}, {"label": "乙", "value": true}]},
              {"type": "datetime", "id": "d", "key": "d", "subtype": "datetime", "dateLabel": "日期", "timeLabel": "时间",
               "timeSerializingFormat": "utc_offset", "timeInterval": 15, "use24h": true, "disallowPassedDates": true},
              {"type": "separator", "id": "s"}, {"type": "spacer", "id": "sp", "height": 60}]}
            """;

    @ParameterizedTest
    @CsvSource({
        "expression-default, forbidden-expression",
        "feel-label, forbidden-expression",
        "template-description, forbidden-expression",
        "endless-condition, form-value",
        "computed-readonly, form-value",
        "html-description, form-markup",
        "script-label, form-markup",
        "script-link, form-markup",
        "entity-link, form-markup",
        "data-link, form-markup",
        "plain-link, form-markup",
        "spying-picture, form-markup",
        "control-characters, form-markup",
        "pattern-validator, form-property",
        "endless-number, form-value",
        "giant-option, form-value",
        "hidden-script, form-markup",
        "object-for-text, form-value",
        "text-for-options, form-value",
        "same-options, form-value",
        "remote-options, form-property",
        "html-component, form-component",
        "iframe-component, form-component",
        "image-component, form-component",
        "unknown-component, form-component",
        "shadowing-key, form-value",
        "prototype-key, form-value",
        "same-key, form-key",
        "same-id, form-key",
        "no-key, form-key",
        "no-object, form-component",
        "too-many-fields, too-large",
        "unknown-schema, form-value",
        "no-schema, form-value",
        "other-name, form-syntax",
        "repeated-keys, form-syntax",
        "broken-json, form-syntax",
        "no-form, form-syntax",
        "two-forms, form-syntax",
        "giant-form, too-large",
        "giant-text, form-syntax",
        "nested-groups, form-syntax"
    })
    void aHostileFormIsRefusedForWhatIsWrongWithIt(String name, String rule) {
        String file = name + ".form";
        assertThat(ModelGuard.scan(Map.of(file, HostileModels.all().get(file))))
                .extracting(ModelViolation::rule)
                .contains(rule);
    }

    @Test
    void whatMakesAFormUsefulIsLetThrough() throws IOException {
        assertThat(ModelGuard.scan(Map.of("everything.form", EVERYTHING.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/**/*.form")) {
            assertThat(ModelGuard.scan(Map.of(form.getFilename(), form.getContentAsByteArray())))
                    .isEmpty();
        }
    }
}
