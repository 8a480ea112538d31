package org.qunflow.season.exemption;

import java.time.LocalDate;

/** Days on which a holder is away, both included. */
public record Leave(LocalDate first, LocalDate last, String reason) {

    long days() {
        return last.toEpochDay() - first.toEpochDay() + 1;
    }
}
