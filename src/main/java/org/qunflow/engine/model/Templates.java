package org.qunflow.engine.model;

import static org.qunflow.engine.model.ProcessModel.engine;
import static org.qunflow.engine.model.ProcessModel.id;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.qunflow.engine.guard.Findings;
import org.qunflow.engine.guard.ModelRule;
import org.qunflow.engine.guard.Xml;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;

/** The element templates on the class path, and whether steps are filled in as they demand. */
@Component
class Templates {
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final Map<String, JsonNode> byDelegate = new HashMap<>();

    Templates(ObjectMapper json, ModelSettings settings) {
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(settings.templates())) {
                JsonNode root = json.readTree(file.getContentAsByteArray());
                (root.isArray() ? root : java.util.List.of(root)).forEach(this::keep);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read element templates at " + settings.templates(), e);
        }
    }

    void check(Element step, Findings findings) {
        String named = engine(step, "modelerTemplate");
        String expression = engine(step, "delegateExpression");
        JsonNode template = named.isEmpty() ? byDelegate.get(expression) : byId.get(named);
        if (!named.isEmpty() && (template == null || template != byDelegate.get(expression))) {
            findings.add(ModelRule.UNKNOWN_TEMPLATE, id(step), named + " for " + expression);
        } else if (template != null) {
            template.path("properties").forEach(property -> property(step, property, findings));
        }
    }

    private void keep(JsonNode template) {
        byId.put(template.path("id").asText(), template);
        template.path("properties").forEach(property -> {
            if ("camunda:delegateExpression"
                    .equals(property.path("binding").path("name").asText())) {
                byDelegate.put(property.path("value").asText(), template);
            }
        });
    }

    private static void property(Element step, JsonNode property, Findings findings) {
        if (!"camunda:property".equals(property.path("binding").path("type").asText())) {
            return;
        }
        String name = property.path("binding").path("name").asText();
        String value = Xml.property(step, name).orElse("");
        JsonNode constraints = property.path("constraints");
        if (value.isBlank()) {
            if (constraints.path("notEmpty").asBoolean()) {
                findings.add(ModelRule.STEP_PARAMETER, id(step), name + " is missing");
            }
        } else if (!fits(value, constraints) || !offered(value, property.path("choices"))) {
            findings.add(ModelRule.STEP_PARAMETER, id(step), name + "=" + value);
        }
    }

    private static boolean fits(String value, JsonNode constraints) {
        JsonNode pattern = constraints.path("pattern");
        String form = pattern.isObject() ? pattern.path("value").asText() : pattern.asText("");
        return value.length() <= constraints.path("maxLength").asInt(1000)
                && value.length() >= constraints.path("minLength").asInt(0)
                && (form.isEmpty() || value.matches(form));
    }

    private static boolean offered(String value, JsonNode choices) {
        return choices.isEmpty()
                || StreamSupport.stream(choices.spliterator(), false)
                        .anyMatch(choice -> value.equals(choice.path("value").asText()));
    }
}
