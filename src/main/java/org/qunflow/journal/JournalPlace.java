package org.qunflow.journal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Where a line stands among all lines; the next page begins behind it. */
public record JournalPlace(Instant at, long id) {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** Reads a place as it stands in an address; empty if it is none. */
    public static Optional<JournalPlace> of(String text) {
        String[] parts = text.split("_", 2);
        try {
            return parts.length == 2
                    ? Optional.of(new JournalPlace(Instant.parse(parts[0]), Long.parseLong(parts[1])))
                            .filter(JournalPlace::isPossible)
                    : Optional.empty();
        } catch (DateTimeException | NumberFormatException noPlace) {
            return Optional.empty();
        }
    }

    private boolean isPossible() {
        return at.isAfter(FIRST) && at.isBefore(LAST);
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
