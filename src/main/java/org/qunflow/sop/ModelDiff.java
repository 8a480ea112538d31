package org.qunflow.sop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a model says differently from another: elements added, changed by property, removed. */
public final class ModelDiff {

    private ModelDiff() {}

    /** What happened to an element. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** A value before and after; null where there was or is none. */
    public record Property(String name, String before, String after) {}

    /** An element that differs, as it is after the change, or as it was if it is gone. */
    public record Change(Kind kind, ModelElement element, List<Property> properties) {}

    /** In the order of the newer model; what was removed comes last. Moved shapes are no change. */
    public static List<Change> between(String before, String after) {
        Map<String, ModelElement> old = ModelElements.of(before);
        Map<String, ModelElement> now = ModelElements.of(after);
        List<Change> changes = new ArrayList<>();
        now.values().forEach(element -> compare(old.get(element.id()), element, changes));
        old.values().stream()
                .filter(element -> !now.containsKey(element.id()))
                .forEach(element -> changes.add(new Change(Kind.REMOVED, element, List.of())));
        return changes;
    }

    private static void compare(ModelElement old, ModelElement now, List<Change> changes) {
        if (old == null) {
            changes.add(new Change(Kind.ADDED, now, properties(Map.of(), now.properties())));
            return;
        }
        List<Property> properties = properties(old.properties(), now.properties());
        if (!old.type().equals(now.type())) {
            properties.add(0, new Property("type", old.type(), now.type()));
        }
        if (!properties.isEmpty()) {
            changes.add(new Change(Kind.CHANGED, now, properties));
        }
    }

    private static List<Property> properties(Map<String, String> old, Map<String, String> now) {
        SortedSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        List<Property> different = new ArrayList<>();
        for (String name : names) {
            if (!java.util.Objects.equals(old.get(name), now.get(name))) {
                different.add(new Property(name, old.get(name), now.get(name)));
            }
        }
        return different;
    }
}
