package org.qunflow.tasks.team;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.qunflow.shared.Ids;
import org.qunflow.team.Absence;

/** An absence as a form sends it. */
record AbsenceForm(String who, String substitute, String first, String last, String note) {
    static final AbsenceForm EMPTY = new AbsenceForm("", "", "", "", "");

    AbsenceForm {
        who = who == null ? "" : who;
        substitute = substitute == null ? "" : substitute;
        first = first == null ? "" : first;
        last = last == null ? "" : last;
        note = note == null ? "" : note.strip();
    }

    AbsenceForm of(String somebody) {
        return new AbsenceForm(somebody, substitute, first, last, note);
    }

    /** Empty if a day is none. */
    Optional<Absence> absence() {
        try {
            return Optional.of(
                    new Absence(Ids.next(), who, substitute, LocalDate.parse(first), LocalDate.parse(last), note));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
