package org.qunflow.outreach.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with placeholders of the form {{name}} or {{tier|what to say where there is none}}. A placeholder's value is
 * text only, it is never read as a template.
 */
public record TemplateText(String text) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}|]*)(?:\\|([^{}]*))?}}");

    /** A stretch of a text: plain words, or a placeholder as it is called there with what stands in for it. */
    public record Part(String words, String called, Optional<String> otherwise, int position) {
        public boolean isPlaceholder() {
            return called != null;
        }

        Optional<Placeholder> placeholder() {
            return Optional.ofNullable(called).flatMap(Placeholder::called);
        }
    }

    /** The text in order, cut at its placeholders. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Matcher found = PLACEHOLDER.matcher(text);
        int from = 0;
        while (found.find()) {
            plain(parts, from, found.start());
            parts.add(new Part(
                    found.group(),
                    found.group(1).strip(),
                    Optional.ofNullable(found.group(2)).map(String::strip),
                    found.start()));
            from = found.end();
        }
        plain(parts, from, text.length());
        return parts;
    }

    private void plain(List<Part> parts, int from, int to) {
        if (to > from) {
            parts.add(new Part(text.substring(from, to), null, Optional.empty(), from));
        }
    }

    Set<Placeholder> placeholders() {
        return parts().stream().flatMap(p -> p.placeholder().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The text with every placeholder filled; throws IllegalArgumentException that names all that lack a value.
     *
     * @param key of the template, for the complaint
     */
    String render(String key, Function<Placeholder, Optional<String>> values) {
        Set<String> missing = new TreeSet<>();
        StringBuilder rendered = new StringBuilder();
        for (Part part : parts()) {
            rendered.append(value(part, values).orElseGet(() -> {
                missing.add(part.called());
                return "";
            }));
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("Message template '" + key + "' needs a value for " + missing);
        }
        return rendered.toString();
    }

    /** What stands for a part: its words, its value, or what is said where there is none. */
    static Optional<String> value(Part part, Function<Placeholder, Optional<String>> values) {
        return part.isPlaceholder()
                ? part.placeholder().flatMap(values).filter(v -> !v.isBlank()).or(part::otherwise)
                : Optional.of(part.words());
    }
}
