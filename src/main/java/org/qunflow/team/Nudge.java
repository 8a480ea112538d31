package org.qunflow.team;

import java.time.Instant;

/**
 * Something that a diagram did about a task that waits too long.
 *
 * @param toWhom a login or a role; empty: everybody of the task's role
 */
public record Nudge(String taskId, Kind kind, Instant at, String toWhom) {

    /** What it did. */
    public enum Kind {
        REMINDED,
        ESCALATED,
        REASSIGNED
    }
}
