package org.qunflow.design.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.qunflow.engine.StepWords;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Our steps as the editor offers them by name: the element templates of the class path as one JSON list. Where a room
 * knows what a parameter may say just now, that is offered as a list.
 */
@Component
class StepTemplates {
    private static final String WHERE = "classpath*:processes/.camunda/element-templates/*.json";

    private final ObjectMapper mapper;
    private final List<StepWords> rooms;
    private final ArrayNode all;

    StepTemplates(ObjectMapper mapper, List<StepWords> rooms) throws IOException {
        this.mapper = mapper;
        this.rooms = rooms;
        this.all = mapper.createArrayNode();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(WHERE)) {
            JsonNode root = mapper.readTree(file.getContentAsByteArray());
            if (root.isArray()) {
                root.forEach(all::add);
            } else {
                all.add(root);
            }
        }
    }

    byte[] json() throws IOException {
        ArrayNode offered = all.deepCopy();
        offered.forEach(this::offer);
        return mapper.writeValueAsBytes(offered);
    }

    private void offer(JsonNode template) {
        String delegate = delegate(template);
        for (JsonNode property : template.path("properties")) {
            JsonNode binding = property.path("binding");
            if (binding.path("type").asText().equals("camunda:property")) {
                offer((ObjectNode) property, delegate, binding.path("name").asText());
            }
        }
    }

    private void offer(ObjectNode property, String delegate, String parameter) {
        List<StepWords.Offer> offers = rooms.stream()
                .flatMap(room -> room.offers(delegate, parameter).stream())
                .toList();
        if (!offers.isEmpty()) {
            ArrayNode choices = property.put("type", "Dropdown").putArray("choices");
            offers.forEach(offer -> choices.addObject()
                    .put("name", offer.nameZh() + " · " + offer.nameEn())
                    .put("value", offer.value()));
        }
    }

    private static String delegate(JsonNode template) {
        for (JsonNode property : template.path("properties")) {
            if (property.path("binding").path("name").asText().equals("camunda:delegateExpression")) {
                return property.path("value").asText().replaceAll("[${}]", "");
            }
        }
        return "";
    }
}
