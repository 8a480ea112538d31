package org.qunflow.tasks.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** One field of a form, as its schema describes it. */
public record FormField(JsonNode schema) {
    private static final Set<String> SHOWN_ONLY =
            Set.of("button", "text", "html", "image", "separator", "spacer", "iframe", "table", "expression");
    private static final List<String> LABELS = List.of("label", "dateLabel", "timeLabel");
    private static final Set<String> CHOICE = Set.of("radio", "select");

    public String key() {
        return schema.path("key").asText();
    }

    public String type() {
        return schema.path("type").asText();
    }

    /** What the page calls it: dates and times have a label for each part. */
    public String label() {
        return LABELS.stream()
                .map(label -> schema.path(label).asText(""))
                .filter(label -> !label.isBlank())
                .findFirst()
                .orElseGet(this::key);
    }

    /** What helps to answer, or null. */
    public String description() {
        return schema.path("description").asText(null);
    }

    boolean takesAnswer() {
        return !SHOWN_ONLY.contains(type())
                && !schema.path("disabled").asBoolean()
                && !schema.path("readonly").asBoolean();
    }

    /** Must be answered, unless a condition may have hidden it. */
    public boolean isRequired() {
        return mayBeRequired() && !schema.has("conditional");
    }

    /** Must be answered if it is shown. */
    boolean mayBeRequired() {
        return rule("required").asBoolean();
    }

    public boolean isChoice() {
        return CHOICE.contains(type()) && schema.path("values").isArray();
    }

    /** Allowed values with their labels; empty where they are not fixed by the form. */
    public Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        schema.path("values")
                .forEach(v -> choices.put(
                        v.path("value").asText(),
                        v.path("label").asText(v.path("value").asText())));
        return choices;
    }

    /** A given answer in the form's words: the label of a choice, a tick for yes. */
    String word(JsonNode answer) {
        if (answer.isBoolean() && type().equals("checkbox")) {
            return answer.asBoolean() ? "✓" : "✗";
        }
        return choices().getOrDefault(answer.asText(), answer.asText());
    }

    /** True if this answer is believed only beside a picture; several such answers are parted by commas. */
    boolean needsPicture(JsonNode answer) {
        JsonNode properties = schema.path("properties");
        return "picture".equals(properties.path("proof").asText())
                && List.of(properties.path("proof.for").asText().split(",")).contains(answer.asText());
    }

    JsonNode rule(String name) {
        return schema.path("validate").path(name);
    }

    OptionalDouble number(String rule) {
        return rule(rule).isNumber() || rule(rule).isTextual()
                ? OptionalDouble.of(rule(rule).asDouble())
                : OptionalDouble.empty();
    }

    OptionalInt decimals() {
        return schema.path("decimalDigits").isInt()
                ? OptionalInt.of(schema.path("decimalDigits").asInt())
                : OptionalInt.empty();
    }
}
