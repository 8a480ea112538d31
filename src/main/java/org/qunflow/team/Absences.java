package org.qunflow.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to absences: noted with somebody who stands in, or refused; ended early. */
@Service
public class Absences {
    private static final int MOST = 500;

    private final AbsenceRows rows;
    private final AbsencePolicy policy;
    private final Journal journal;
    private final CurrentOperator operator;
    private final BusinessClock clock;

    Absences(AbsenceRows rows, AbsencePolicy policy, Journal journal, CurrentOperator operator, BusinessClock clock) {
        this.rows = rows;
        this.policy = policy;
        this.journal = journal;
        this.operator = operator;
        this.clock = clock;
    }

    /** Notes an absence; the answer is empty, or the last part of the message key team.absence.refused.{why}. */
    @Transactional
    public Optional<String> note(Absence wanted, LocalDate today) {
        rows.hold();
        Optional<String> refusal = policy.against(wanted, today).map(Enum::name);
        if (refusal.isEmpty()) {
            rows.add(wanted, operator.name());
            write("team.AbsenceNoted", wanted);
        }
        return refusal;
    }

    /** The last day was yesterday, or there is none if it has not begun. */
    @Transactional
    public void end(Absence absence, LocalDate today) {
        rows.hold();
        rows.endBefore(absence.id(), today);
        write("team.AbsenceEnded", absence);
    }

    public Optional<Absence> find(UUID id) {
        return rows.find(id);
    }

    /** Absences that have not ended before the day, the earliest first. */
    public List<Absence> endingFrom(LocalDate day) {
        return rows.endingFrom(day, MOST);
    }

    private void write(String kind, Absence absence) {
        Map<String, String> data = Map.of(
                "substitute", absence.substitute(),
                "firstDay", absence.firstDay().toString(),
                "lastDay", absence.lastDay().toString());
        journal.append(JournalEntry.ofInstallation(kind, clock.real(), "user", absence.who(), data));
    }
}
