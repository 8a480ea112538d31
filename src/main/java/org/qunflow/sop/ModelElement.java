package org.qunflow.sop;

import java.util.SortedMap;

/** One element of a model: its kind, and what is set on it, by name. */
public record ModelElement(String id, String type, SortedMap<String, String> properties) {
    /** What a reader of that language calls it: its name, else its id. */
    public String name(String language) {
        String chinese = properties.getOrDefault("name", "");
        String english = properties.getOrDefault("name.en", "");
        String name = "zh".equals(language) || english.isBlank() ? chinese : english;
        return name.isBlank() ? id : name;
    }

    void set(String name, String value) {
        properties.merge(name, value, (before, more) -> before.isBlank() ? more : before + " " + more);
    }

    /** 1 for the first part of that name, 2 for the second. */
    int next(String name) {
        int number = 1;
        while (properties.containsKey(name + " " + number)) {
            number++;
        }
        return number;
    }
}
