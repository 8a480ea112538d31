package org.qunflow.tasks.team;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A shift as a form sends it: who, on which days, from which hour until which.
 *
 * @param until 24: midnight
 */
record ShiftForm(String who, List<String> day, String from, String until) {
    static final ShiftForm EMPTY = new ShiftForm("", List.of(), "8", "16");

    ShiftForm {
        who = who == null ? "" : who;
        day = day == null ? List.of() : List.copyOf(day);
        from = from == null ? "" : from;
        until = until == null ? "" : until;
    }

    /** Empty if one of them is none. */
    Optional<List<LocalDate>> days() {
        try {
            return Optional.of(day.stream().map(LocalDate::parse).toList());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    int hourFrom() {
        return hour(from);
    }

    int hourUntil() {
        return hour(until);
    }

    private static int hour(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : -1;
    }
}
