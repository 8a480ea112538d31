package org.qunflow.design.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Our steps as the editor offers them by name: the element templates of the class path as one JSON list. */
@Component
class StepTemplates {
    private static final String WHERE = "classpath*:processes/.camunda/element-templates/*.json";

    private final byte[] json;

    StepTemplates(ObjectMapper mapper) throws IOException {
        ArrayNode all = mapper.createArrayNode();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(WHERE)) {
            JsonNode root = mapper.readTree(file.getContentAsByteArray());
            if (root.isArray()) {
                root.forEach(all::add);
            } else {
                all.add(root);
            }
        }
        this.json = mapper.writeValueAsBytes(all);
    }

    byte[] json() {
        return json.clone();
    }
}
