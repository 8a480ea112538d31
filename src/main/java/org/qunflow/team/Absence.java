package org.qunflow.team;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody is away on these days, both included, and somebody stands in. */
public record Absence(UUID id, String who, String substitute, LocalDate firstDay, LocalDate lastDay, String note) {

    public boolean on(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !firstDay.isAfter(to) && !lastDay.isBefore(from);
    }
}
