package org.qunflow.tasks.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A deployed form as the desk needs it: its fields for the check, and its text in the reader's language for the page. */
public final class FormSchema {
    private static final Set<String> TEXTS = Set.of("label", "dateLabel", "timeLabel", "description", "text");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode schema;

    private FormSchema(ObjectNode schema) {
        this.schema = schema;
    }

    /** Reads a form; throws IllegalArgumentException if it is none. */
    public static FormSchema of(String text) {
        try {
            if (JSON.readTree(text) instanceof ObjectNode schema
                    && schema.path("components").isArray()) {
                return new FormSchema(schema);
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This is no form: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("This is no form: it has no components");
    }

    /** Fields that take an answer, by key, in the order of the page. */
    public Map<String, FormField> fields() {
        Map<String, FormField> fields = new LinkedHashMap<>();
        components(schema).stream()
                .filter(c -> c.hasNonNull("key"))
                .map(FormField::new)
                .filter(FormField::takesAnswer)
                .forEach(f -> fields.put(f.key(), f));
        return fields;
    }

    /** The one question of a simple form: a choice of at most three, everything else optional whatever is chosen. */
    public Optional<FormField> onlyQuestion() {
        List<FormField> required =
                fields().values().stream().filter(FormField::mayBeRequired).toList();
        return required.size() == 1
                ? required.stream()
                        .filter(f -> f.isChoice() && f.choices().size() <= 3)
                        .findFirst()
                : Optional.empty();
    }

    /** The field whose answer is believed only beside a picture, if these answers have one. */
    public Optional<FormField> needingPicture(JsonNode answers) {
        return fields().values().stream()
                .filter(f -> f.needsPicture(answers.path(f.key())))
                .findFirst();
    }

    /** True if some answer to this form is believed only beside a picture. */
    public boolean asksForPicture() {
        return fields().values().stream().anyMatch(f -> "picture"
                .equals(f.schema().path("properties").path("proof").asText()));
    }

    /** The form with its words in that language; words without a translation stay. */
    public FormSchema in(String language) {
        ObjectNode copy = schema.deepCopy();
        if (!"zh".equals(language)) {
            components(copy).forEach(c -> translate(c, language));
        }
        return new FormSchema(copy);
    }

    /** Answers as a reader sees them: label and value, in the order of the form; what the form does not know comes last. */
    public Map<String, String> describe(JsonNode answers) {
        Map<String, String> told = new LinkedHashMap<>();
        Map<String, FormField> fields = fields();
        fields.forEach((key, field) -> {
            if (answers.hasNonNull(key)) {
                told.put(field.label(), field.word(answers.get(key)));
            }
        });
        answers.fieldNames().forEachRemaining(key -> {
            if (!fields.containsKey(key)) {
                told.put(key, answers.get(key).asText());
            }
        });
        return told;
    }

    public String asText() {
        return schema.toString();
    }

    private static void translate(ObjectNode component, String language) {
        JsonNode words = component.path("properties");
        TEXTS.forEach(t -> put(component, t, words.path(t + "." + language)));
        component.path("values").forEach(v -> {
            put((ObjectNode) v, "label", words.path("values." + v.path("value").asText() + "." + language));
        });
    }

    private static void put(ObjectNode target, String name, JsonNode text) {
        if (text.isTextual() && !text.asText().isBlank()) {
            target.set(name, text);
        }
    }

    private static List<ObjectNode> components(ObjectNode parent) {
        List<ObjectNode> all = new ArrayList<>();
        if (parent.path("components") instanceof ArrayNode children) {
            children.forEach(c -> {
                if (c instanceof ObjectNode component) {
                    all.add(component);
                    all.addAll(components(component));
                }
            });
        }
        return all;
    }
}
