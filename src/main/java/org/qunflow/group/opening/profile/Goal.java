package org.qunflow.group.opening.profile;

import java.time.Instant;
import java.time.LocalDate;

/** A goal of the community with its date and progress (000-01); OPEN, REACHED or CLOSED. */
public record Goal(
        long id,
        String title,
        long target,
        long progress,
        LocalDate due,
        String state,
        Instant setAt,
        Instant reachedAt) {

    public boolean isOpen() {
        return state.equals("OPEN");
    }
}
