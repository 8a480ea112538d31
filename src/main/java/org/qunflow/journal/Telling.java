package org.qunflow.journal;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qunflow.shared.DomainEvent;

/** Turns a domain event into an entry: its room and name become the kind, its record components the data. */
final class Telling {
    private static final Set<String> IN_COLUMNS = Set.of("community", "at", "assumed", "subjectType", "subjectId");

    private Telling() {}

    static JournalEntry of(DomainEvent event) {
        return new JournalEntry(
                kind(event.getClass()),
                Optional.ofNullable(event.community()),
                event.at(),
                event.subjectType(),
                event.subjectId(),
                Optional.empty(),
                Optional.empty(),
                assumed(event),
                data(event));
    }

    private static String kind(Class<?> type) {
        String room = type.getPackageName().replaceFirst("^org\\.qunflow\\.", "");
        return room + "." + type.getSimpleName();
    }

    /** An event that has a component of this name says itself whether a replay assumed it. */
    private static boolean assumed(DomainEvent event) {
        return Stream.of(event.getClass().getRecordComponents())
                .filter(part -> part.getName().equals("assumed"))
                .anyMatch(part -> Boolean.TRUE.equals(value(event, part)));
    }

    private static Map<String, Object> data(DomainEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (RecordComponent part : event.getClass().getRecordComponents()) {
            if (!IN_COLUMNS.contains(part.getName())) {
                data.put(part.getName(), value(event, part));
            }
        }
        return data;
    }

    private static Object value(DomainEvent event, RecordComponent part) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + part.getName() + " of " + event.getClass(), e);
        }
    }
}
