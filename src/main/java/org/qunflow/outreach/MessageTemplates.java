package org.qunflow.outreach;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The reviewed wording of every touch, in the language that the settings choose. */
@Component
class MessageTemplates {
    private final Map<String, MessageTemplate> byKey;

    MessageTemplates(OutreachSettings settings) {
        this.byKey = read(settings.language());
    }

    /** The template; throws IllegalArgumentException that names those there are. */
    MessageTemplate get(String key) {
        MessageTemplate found = byKey.get(key);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no message template '" + key + "'; there are " + new TreeSet<>(byKey.keySet()));
        }
        return found;
    }

    static Map<String, MessageTemplate> read(String language) {
        Properties texts = load("outreach/templates_" + language + ".properties");
        Set<String> keys = texts.stringPropertyNames();
        return keys.stream()
                .map(key -> new MessageTemplate(key, texts.getProperty(key)))
                .collect(Collectors.toUnmodifiableMap(MessageTemplate::key, template -> template));
    }

    private static Properties load(String path) {
        try (Reader reader =
                new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + path, e);
        }
    }
}
