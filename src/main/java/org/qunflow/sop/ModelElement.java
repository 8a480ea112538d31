package org.qunflow.sop;

import java.util.List;
import java.util.SortedMap;

/** One element of a model: its kind, and what is set on it, by name. */
public record ModelElement(String id, String type, SortedMap<String, String> properties) {
    private static final int LONGEST = 10_000;
    private static final List<String> NAMES = List.of("name", "label", "dateLabel", "timeLabel");

    /** What a reader of that language calls it: its name, else its id. */
    public String name(String language) {
        String word = NAMES.stream().filter(properties::containsKey).findFirst().orElse("name");
        String chinese = properties.getOrDefault(word, "");
        String english = properties.getOrDefault(word + ".en", "");
        String name = "zh".equals(language) || english.isBlank() ? chinese : english;
        return name.isBlank() ? id : name;
    }

    private static String joined(String before, String more) {
        return before.isBlank() ? more : before + " " + more;
    }

    void set(String name, String value) {
        properties.merge(name, value, (before, more) -> before.length() > LONGEST ? before : joined(before, more));
    }
}
