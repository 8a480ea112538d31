package org.qunflow.outreach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Turns a template and its placeholders into what a channel is given to send. */
@Component
class Wording {
    private final MessageTemplates templates;
    private final OutreachSettings settings;
    private final ObjectMapper json;

    Wording(MessageTemplates templates, OutreachSettings settings, ObjectMapper json) {
        this.templates = templates;
        this.settings = settings;
        this.json = json;
    }

    String channel() {
        return settings.channel();
    }

    String payload(String template, Map<String, String> placeholders) {
        ObjectNode payload = json.createObjectNode()
                .put("template", template)
                .put("language", settings.language())
                .put("text", templates.get(template).render(placeholders));
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the message of template " + template, e);
        }
    }
}
