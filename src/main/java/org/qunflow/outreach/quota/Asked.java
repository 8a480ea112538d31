package org.qunflow.outreach.quota;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A touch whose turn has come, as it stands in the book.
 *
 * @param template null: no touch of a diagram
 * @param at when it was written; null for one that is no touch
 * @param waited whether it was put off before
 */
record Asked(
        UUID touch, UUID recipient, boolean group, String template, Priority priority, Instant at, boolean waited) {
    /** The urgent first, then the older; what was written at the same moment always in the same order. */
    static final Comparator<Asked> ORDER = Comparator.comparing(Asked::priority)
            .thenComparing(Asked::at, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Asked::template, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Asked::touch);
}
