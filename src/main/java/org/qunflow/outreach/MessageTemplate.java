package org.qunflow.outreach;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text with placeholders of the form {{name}}. A placeholder's value is text only, it is never read as a template. */
record MessageTemplate(String key, String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*}}");

    Set<String> placeholders() {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The text with every placeholder filled; throws IllegalArgumentException that names all that are missing. */
    String render(Map<String, String> values) {
        Set<String> missing = new TreeSet<>(placeholders());
        missing.removeIf(name -> values.get(name) != null);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Message template '" + key + "' needs a value for " + missing
                    + "; given: " + new TreeSet<>(values.keySet()));
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> value(found, values));
    }

    private static String value(MatchResult found, Map<String, String> values) {
        return Matcher.quoteReplacement(values.get(found.group(1)));
    }
}
