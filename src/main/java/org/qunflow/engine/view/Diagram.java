package org.qunflow.engine.view;

import java.util.List;
import java.util.Map;

/** What a deployed process says about itself: names in both languages, and its flows. */
public record Diagram(Name name, Map<String, Name> elements, List<Flow> flows) {

    /** A name in both languages; the English one falls back to the Chinese one. */
    public record Name(String zh, String en) {}

    /** A sequence flow, or the tie from an activity to an event at its border. */
    public record Flow(String id, String from, String to) {}

    public Name nameOf(String element) {
        return elements.getOrDefault(element, new Name(element, element));
    }

    /** The flows from one element to another. */
    public List<String> between(String from, String to) {
        return flows.stream()
                .filter(f -> f.from().equals(from) && f.to().equals(to))
                .map(Flow::id)
                .toList();
    }
}
