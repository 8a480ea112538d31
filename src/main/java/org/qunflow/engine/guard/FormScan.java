package org.qunflow.engine.guard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Set;

/** Scans a form: plain input fields with plain settings, nothing that computes, fetches or embeds. */
final class FormScan {
    private static final int COMPONENTS = 200;
    private static final Set<String> ROOT = Set.of(
            "$schema",
            "id",
            "type",
            "schemaVersion",
            "executionPlatform",
            "executionPlatformVersion",
            "components",
            "exporter",
            "generated");
    private static final Set<String> KINDS = Set.of(
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "checklist",
            "taglist",
            "datetime",
            "text",
            "group",
            "separator",
            "spacer");
    private static final Set<String> SETTINGS = Set.of(
            "type",
            "id",
            "key",
            "label",
            "description",
            "values",
            "properties",
            "validate",
            "components",
            "text",
            "layout",
            "defaultValue",
            "disabled",
            "readonly",
            "appearance",
            "decimalDigits",
            "increment",
            "height",
            "subtype",
            "dateLabel",
            "timeLabel",
            "timeInterval",
            "use24h",
            "disallowPassedDates",
            "searchable",
            "path",
            "showOutline",
            "verticalAlignment",
            "conditional");
    private static final Set<String> VALIDATION =
            Set.of("required", "minLength", "maxLength", "min", "max", "validationType");
    private static final ObjectMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(30)
                            .maxStringLength(8_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Findings findings;
    private int components;

    private FormScan(Findings findings) {
        this.findings = findings;
    }

    static void scan(byte[] bytes, Findings findings) {
        Bounds.text(bytes, findings).ifPresent(text -> new FormScan(findings).form(text));
    }

    private void form(String text) {
        JsonNode form;
        try {
            form = STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            findings.add(ModelRule.FORM_SYNTAX, "", e.getOriginalMessage());
            return;
        }
        if (!form.isObject() || !form.path("components").isArray()) {
            findings.add(ModelRule.FORM_SYNTAX, "", "no object with components");
            return;
        }
        form.fieldNames().forEachRemaining(name -> known(ROOT, "", name));
        if (!findings.file().equals(form.path("id").asText() + ".form")) {
            findings.add(ModelRule.FORM_SYNTAX, "", "the id " + form.path("id").asText() + " is not the file's name");
        }
        form.path("components").forEach(this::component);
        plain("", form);
    }

    private void component(JsonNode component) {
        String id = component.path("id").asText();
        if (++components > COMPONENTS) {
            findings.add(ModelRule.TOO_LARGE, id, "more than " + COMPONENTS + " components");
            return;
        }
        if (!KINDS.contains(component.path("type").asText())) {
            findings.add(ModelRule.FORM_COMPONENT, id, component.path("type").asText());
        }
        component.fieldNames().forEachRemaining(name -> known(SETTINGS, id, name));
        component.path("validate").fieldNames().forEachRemaining(name -> known(VALIDATION, id, "validate." + name));
        String key = component.path("key").asText("");
        if (!key.isEmpty() && (!key.matches("[A-Za-z][A-Za-z0-9_]{0,63}") || key.endsWith("Delegate"))) {
            findings.add(ModelRule.FORM_PROPERTY, id, "key " + key);
        }
        component.path("components").forEach(this::component);
    }

    private void known(Set<String> names, String id, String name) {
        if (!names.contains(name.replaceFirst("^validate\\.", ""))) {
            findings.add(ModelRule.FORM_PROPERTY, id, name);
        }
    }

    private void plain(String id, JsonNode node) {
        String here = node.path("id").asText(id);
        if (node.isTextual() && Grammar.isDynamic(node.asText())) {
            findings.add(ModelRule.FORBIDDEN_EXPRESSION, here, node.asText());
        }
        node.forEach(child -> plain(here, child));
    }
}
