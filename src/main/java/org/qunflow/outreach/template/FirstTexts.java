package org.qunflow.outreach.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** The texts that come with the house: the first version of each in every community. */
final class FirstTexts {
    private static final Map<String, Occasion> OCCASIONS =
            Map.of("offer", Occasion.OFFER, "order-thanks", Occasion.ORDER);

    private static final Properties CHINESE = load("zh");
    private static final Properties ENGLISH = load("en");

    private FirstTexts() {}

    static Set<String> keys() {
        return CHINESE.stringPropertyNames().stream()
                .filter(key -> !key.startsWith("name."))
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<Draft> all() {
        return keys().stream().sorted().map(FirstTexts::draft).toList();
    }

    /** The same as a community has them before anything was sent or written there. */
    static Map<String, Template> templates() {
        return all().stream().collect(Collectors.toMap(Draft::key, FirstTexts::template));
    }

    private static Template template(Draft text) {
        Version first = new Version(
                1,
                new TemplateText(text.zh()),
                new TemplateText(text.en()),
                Version.State.APPROVED,
                1,
                MessageTemplates.HOUSE,
                null,
                MessageTemplates.HOUSE,
                null,
                null);
        return new Template(text.key(), text.occasion(), text.nameZh(), text.nameEn(), 1, List.of(first));
    }

    static Occasion occasion(String key) {
        return OCCASIONS.getOrDefault(key, Occasion.ANY);
    }

    private static Draft draft(String key) {
        return new Draft(
                key,
                occasion(key),
                CHINESE.getProperty("name." + key),
                ENGLISH.getProperty("name." + key),
                CHINESE.getProperty(key),
                ENGLISH.getProperty(key),
                "");
    }

    private static Properties load(String language) {
        String path = "outreach/templates_" + language + ".properties";
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
