package org.qunflow.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Says which files of the front-end build a page has to load; without a build pages come bare. */
@Component("assets")
class Assets {
    private static final Logger LOG = LoggerFactory.getLogger(Assets.class);

    /** One entry of the front end. */
    public record Entry(String js, String css, List<String> preload) {
        /** Addresses of what its script imports, with spaces between them. */
        public String chunks() {
            return preload.stream().map("/assets/"::concat).collect(Collectors.joining(" "));
        }
    }

    private static final Entry NONE = new Entry(null, null, List.of());

    private final Map<String, Entry> entries;

    Assets(ObjectMapper json) throws IOException {
        this.entries = read(new ClassPathResource("static/assets/manifest.json"), json);
        if (entries.isEmpty()) {
            LOG.warn("The front end was not built (-Dfrontend.skip): pages come without style and script.");
        }
    }

    /** The files of an entry; throws IllegalStateException for a name that the build does not know. */
    public Entry get(String name) {
        if (entries.isEmpty()) {
            return NONE;
        }
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalStateException("There is no front-end entry \"" + name + "\"; known: " + entries.keySet());
        }
        return entry;
    }

    private static Map<String, Entry> read(ClassPathResource manifest, ObjectMapper json) throws IOException {
        if (!manifest.exists()) {
            return Map.of();
        }
        try (InputStream in = manifest.getInputStream()) {
            return json.readValue(in, json.getTypeFactory().constructMapType(HashMap.class, String.class, Entry.class));
        }
    }
}
