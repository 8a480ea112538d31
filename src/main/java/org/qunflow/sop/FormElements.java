package org.qunflow.sop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The fields of a form by id, in the order of the page, each with what is set on it; the form itself comes first. */
final class FormElements {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Where a field stands, and what the editor notes about itself. */
    private static final Set<String> PICTURE = Set.of("layout", "exporter", "$schema", "generated");

    private static final Set<String> OWN = Set.of("id", "type", "components");
    private static final int DEEPEST = 30;

    private final Map<String, ModelElement> found = new LinkedHashMap<>();

    private FormElements() {}

    static Map<String, ModelElement> of(String json) {
        FormElements elements = new FormElements();
        try {
            elements.walk(JSON.readTree(json), "", 0);
        } catch (JsonProcessingException unreadable) {
            return Map.of();
        }
        return elements.found;
    }

    private void walk(JsonNode node, String group, int depth) {
        String id = node.path("id").asText();
        if (depth > DEEPEST) {
            return;
        }
        if (!id.isEmpty()) {
            ModelElement element = new ModelElement(id, node.path("type").asText(), new TreeMap<>());
            node.properties().forEach(setting -> {
                if (!OWN.contains(setting.getKey()) && !PICTURE.contains(setting.getKey())) {
                    set(element, setting.getKey(), setting.getValue(), depth);
                }
            });
            if (depth > 1) {
                element.set("group", group);
            }
            found.put(id, element);
        }
        node.path("components").forEach(child -> walk(child, id, depth + 1));
    }

    /** Nested settings are called by their way, options by their value; our own words drop the way to them. */
    private static void set(ModelElement element, String name, JsonNode value, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        if (value.isObject()) {
            value.properties().forEach(in -> set(element, name + "." + in.getKey(), in.getValue(), depth + 1));
        } else if (value.isArray()) {
            value.forEach(option ->
                    set(element, named(name, option), option.isObject() ? option.path("label") : option, depth + 1));
        } else if (!value.isMissingNode()) {
            element.set(name.replaceFirst("^properties\\.", ""), value.asText());
        }
    }

    private static String named(String list, JsonNode option) {
        return list + "." + (option.isObject() ? option.path("value") : option).asText();
    }
}
