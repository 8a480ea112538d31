package org.qunflow.audit.timeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qunflow.audit.Words;
import org.qunflow.engine.ProcessMap;
import org.springframework.stereotype.Component;

/** Reads answers of a human task back in the words of the form that asked for them. */
@Component
public class AnswerWords {
    private static final String SUGGESTED = "suggested";

    private final ProcessMap map;
    private final ObjectMapper json;
    private final Words words;

    AnswerWords(ProcessMap map, ObjectMapper json, Words words) {
        this.map = map;
        this.json = json;
        this.words = words;
    }

    /** Label → value; what the form does not know keeps its own name. */
    Map<String, String> of(JsonNode opened, JsonNode answers) {
        JsonNode form = form(opened);
        Map<String, String> told = new LinkedHashMap<>();
        answers.properties().forEach(answer -> {
            JsonNode field = field(form, answer.getKey());
            told.put(label(field, "label", answer.getKey()), value(field, answer.getKey(), answer.getValue()));
        });
        return told;
    }

    /** What was chosen where the form offered a choice; what was written freely is left out. */
    public List<String> chosen(JsonNode opened, JsonNode answers) {
        JsonNode form = form(opened);
        return answers.properties().stream()
                .filter(answer -> field(form, answer.getKey()).path("values").isArray())
                .map(answer -> value(field(form, answer.getKey()), answer.getKey(), answer.getValue()))
                .toList();
    }

    /**
     * A choice that was made otherwise than proposed, in words.
     *
     * @param byRule true if a decision table proposed it, false if the form suggests it
     */
    public record Otherwise(String proposed, String chosen, boolean byRule) {}

    /**
     * Choices that differ from what was proposed: by a table, where it answers the question of the same name with one of the
     * choices, else by the form, which may name one of them as suggested.
     */
    public List<Otherwise> otherwise(JsonNode opened, JsonNode outputs, JsonNode answers) {
        JsonNode form = form(opened);
        return answers.properties().stream()
                .flatMap(answer -> otherwise(
                        field(form, answer.getKey()),
                        outputs.path(answer.getKey()),
                        answer.getKey(),
                        answer.getValue()))
                .toList();
    }

    private Stream<Otherwise> otherwise(JsonNode field, JsonNode ruled, String key, JsonNode chosen) {
        boolean byRule = isChoice(field, ruled);
        JsonNode proposed = byRule ? ruled : field.path("properties").path(SUGGESTED);
        return isChoice(field, proposed) && !proposed.asText().equals(chosen.asText())
                ? Stream.of(new Otherwise(value(field, key, proposed), value(field, key, chosen), byRule))
                : Stream.empty();
    }

    private static boolean isChoice(JsonNode field, JsonNode value) {
        return field.path("values")
                .valueStream()
                .anyMatch(choice -> choice.path("value").asText().equals(value.asText()));
    }

    private JsonNode form(JsonNode opened) {
        String id = opened.path("form").asText("");
        if (id.isEmpty() || opened.path("form").isNull()) {
            return json.missingNode();
        }
        try {
            return json.readTree(map.form(opened.path("definitionId").asText(), id));
        } catch (JsonProcessingException | IllegalArgumentException gone) {
            return json.missingNode();
        }
    }

    private static JsonNode field(JsonNode parent, String key) {
        for (JsonNode component : parent.path("components")) {
            JsonNode found = key.equals(component.path("key").asText()) ? component : field(component, key);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    private String value(JsonNode field, String key, JsonNode answer) {
        for (JsonNode choice : field.path("values")) {
            if (choice.path("value").asText().equals(answer.asText())) {
                String own = choice.path("label").asText(answer.asText());
                return words.isChinese()
                        ? own
                        : field.path("properties")
                                .path("values." + answer.asText() + ".en")
                                .asText(own);
            }
        }
        return words.word(key, answer);
    }

    private String label(JsonNode field, String name, String otherwise) {
        String own = field.path(name).asText(otherwise);
        return words.isChinese()
                ? own
                : field.path("properties").path(name + ".en").asText(own);
    }
}
