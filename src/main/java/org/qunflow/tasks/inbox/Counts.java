package org.qunflow.tasks.inbox;

import java.util.Map;
import java.util.UUID;

/**
 * How many open tasks there are for a reader, by what can be chosen, and how many he did today.
 *
 * @param processes and groups the most first
 */
public record Counts(
        long all,
        long mine,
        long team,
        long overdue,
        long today,
        long waiting,
        long done,
        Map<String, Long> processes,
        Map<UUID, Long> groups) {

    public long due() {
        return overdue + today;
    }

    public long of(InboxQuery.View view) {
        return switch (view) {
            case ROLES -> all;
            case MINE -> mine;
            case TEAM -> team;
            case OVERDUE -> overdue;
            case DUE -> due();
            case WAITING -> waiting;
        };
    }
}
