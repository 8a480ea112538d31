package org.qunflow.intake.file;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the keys of the last lines, so that a line repeated nearby is told with the number of the first one. Its
 * size is bounded; what is repeated farther apart is found by the database and counts as unchanged.
 */
final class Repeats {
    static final int REMEMBERED = 100_000;

    private final Map<String, Long> lines = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** The line that had this key before; remembers it otherwise. */
    Optional<Long> earlier(String key, long line) {
        return Optional.ofNullable(lines.putIfAbsent(key, line));
    }
}
