package org.qunflow.audit.timeline;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qunflow.audit.Words;
import org.springframework.stereotype.Component;

/** Which version of which diagram was valid, told from the id of its definition. */
@Component
class DiagramVersions {
    private static final Pattern DEFINITION = Pattern.compile("(.+):(\\d+):.+");

    private final Paths paths;
    private final Words words;

    DiagramVersions(Paths paths, Words words) {
        this.paths = paths;
        this.words = words;
    }

    /** Label → diagram and version; empty where the id does not tell. */
    Map<String, String> of(String definitionId) {
        Matcher definition = DEFINITION.matcher(definitionId);
        return definition.matches()
                ? Map.of(words.field("process"), paths.name(definition.group(1)) + " v" + definition.group(2))
                : Map.of();
    }
}
