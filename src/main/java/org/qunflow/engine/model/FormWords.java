package org.qunflow.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.ModelRule;

/** The words of a form: every field has a label, and what stands there in Chinese stands in its properties in English. */
final class FormWords {
    private static final int LARGEST = 1024 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LABELS = List.of("label", "dateLabel", "timeLabel");
    private static final List<String> OTHERS = List.of("description", "text");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Findings findings;

    private FormWords(Findings findings) {
        this.findings = findings;
    }

    /** What is no form says so elsewhere. */
    static void check(byte[] bytes, Findings findings) {
        try {
            if (bytes.length <= LARGEST) {
                JSON.readTree(bytes).path("components").forEach(new FormWords(findings)::component);
            }
        } catch (IOException e) {
            findings.add(ModelRule.FORM_SYNTAX, "", "no JSON");
        }
    }

    private void component(JsonNode component) {
        String id = component.path("id").asText();
        if (component.has("key")
                && LABELS.stream().allMatch(l -> component.path(l).asText().isBlank())) {
            findings.add(ModelRule.FORM_LABEL, id, "no label");
        }
        JsonNode english = component.path("properties");
        Stream.concat(LABELS.stream(), OTHERS.stream())
                .forEach(text -> text(component.path(text), english.path(text + ".en"), id));
        component
                .path("values")
                .forEach(option -> text(
                        option.path("label"),
                        english.path("values." + option.path("value").asText() + ".en"),
                        id));
        component.path("components").forEach(this::component);
    }

    private void text(JsonNode chinese, JsonNode english, String id) {
        if (CHINESE.matcher(chinese.asText()).find() && english.asText().isBlank()) {
            findings.add(ModelRule.FORM_ENGLISH, id, chinese.asText());
        }
    }
}
