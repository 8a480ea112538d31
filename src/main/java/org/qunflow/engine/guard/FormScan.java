package org.qunflow.engine.guard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Scans a form: plain input fields with plain settings, nothing that computes, fetches or embeds. */
final class FormScan {
    private static final int COMPONENTS = 200;
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
    private final Set<String> ids = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
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
        if (!form.path("components").isArray()) {
            findings.add(ModelRule.FORM_SYNTAX, "", "no object with components");
            return;
        }
        if (!findings.file().equals(form.path("id").asText() + ".form")) {
            findings.add(ModelRule.FORM_SYNTAX, "", "the id " + form.path("id").asText() + " is not the file's name");
        }
        if (!form.has("schemaVersion")) {
            findings.add(ModelRule.FORM_VALUE, "", "no schemaVersion");
        }
        settings(FormSettings.FORM, form, "", "");
        form.path("components").forEach(this::component);
        texts("", form);
    }

    private void component(JsonNode component) {
        String id = component.path("id").asText();
        String type = component.path("type").asText();
        if (++components > COMPONENTS) {
            findings.add(ModelRule.TOO_LARGE, id, "more than " + COMPONENTS + " components");
            return;
        }
        if (!FormSettings.isKind(type)) {
            findings.add(ModelRule.FORM_COMPONENT, id, type);
        }
        settings(FormSettings.FIELD, component, id, "");
        settings(FormSettings.VALIDATION, component.path("validate"), id, "validate.");
        names(component, id, type);
        component.path("components").forEach(this::component);
    }

    private void names(JsonNode component, String id, String type) {
        String key = component.path("key").asText("");
        if (id.isEmpty() || !ids.add(id)) {
            findings.add(ModelRule.FORM_KEY, id, "id " + id);
        }
        if (key.isEmpty() ? FormSettings.ASKING.contains(type) : !keys.add(key)) {
            findings.add(ModelRule.FORM_KEY, id, "key " + key);
        }
        if (FormSettings.CHOOSING.contains(type) && component.path("values").isEmpty()) {
            findings.add(ModelRule.FORM_VALUE, id, "no options");
        }
    }

    private void settings(Map<String, Predicate<JsonNode>> known, JsonNode node, String id, String path) {
        node.properties().forEach(setting -> {
            Predicate<JsonNode> shape = known.get(setting.getKey());
            if (shape == null) {
                findings.add(ModelRule.FORM_PROPERTY, id, path + setting.getKey());
            } else if (!shape.test(setting.getValue())) {
                findings.add(ModelRule.FORM_VALUE, id, path + setting.getKey() + " " + setting.getValue());
            }
        });
    }

    /** All texts but conditions, which have a shape of their own. */
    private void texts(String id, JsonNode node) {
        String here = node.path("id").asText(id);
        if (node.isTextual()) {
            text(here, node.asText());
        }
        node.properties().forEach(child -> {
            if (!child.getKey().equals("conditional") || !child.getValue().isObject()) {
                texts(here, child.getValue());
            }
        });
        if (node.isArray()) {
            node.forEach(child -> texts(here, child));
        }
    }

    private void text(String id, String text) {
        if (Grammar.isDynamic(text) || text.stripLeading().startsWith("=") || text.contains("{{")) {
            findings.add(ModelRule.FORBIDDEN_EXPRESSION, id, text);
        } else if (!FormMarkup.isHarmless(text)) {
            findings.add(ModelRule.FORM_MARKUP, id, text);
        }
    }
}
