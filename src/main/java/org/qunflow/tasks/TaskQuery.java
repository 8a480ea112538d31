package org.qunflow.tasks;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which open tasks somebody wants to see, and after which one the page begins.
 *
 * @param process key of a process, or empty for all
 * @param afterDue due date of the last task seen; null if it had none
 * @param afterId id of the last task seen, or empty for the first page
 */
record TaskQuery(View view, String process, Instant afterDue, String afterId) {

    /** What the desk offers: everything for my roles, what I hold, what is late or due today. */
    enum View {
        ROLES,
        MINE,
        DUE;

        static View of(String name) {
            try {
                return valueOf(name.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return ROLES;
            }
        }

        public String param() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static TaskQuery of(String view, String process, String afterDue, String afterId) {
        return new TaskQuery(View.of(view), process, moment(afterDue).orElse(null), afterId);
    }

    public boolean isFirstPage() {
        return afterId.isEmpty();
    }

    private static Optional<Instant> moment(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
