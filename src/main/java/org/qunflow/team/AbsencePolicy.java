package org.qunflow.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qunflow.security.Colleagues;
import org.qunflow.security.Colleagues.Colleague;
import org.qunflow.security.Reach;
import org.springframework.stereotype.Component;

/** What speaks against an absence: days that cannot be, and substitutes who are not there for the work. */
@Component
class AbsencePolicy {
    private static final int LONGEST = 366;
    private static final int LONGEST_CHAIN = 10;

    private final Colleagues colleagues;
    private final AbsenceRows rows;

    AbsencePolicy(Colleagues colleagues, AbsenceRows rows) {
        this.colleagues = colleagues;
        this.rows = rows;
    }

    /** Why not; the value is the last part of the message key team.absence.refused.{why}. */
    enum Refusal {
        DAYS,
        PAST,
        LONG,
        NOTE,
        WHO,
        SELF,
        SUBSTITUTE,
        ROLE,
        REACH,
        OVERLAP,
        CIRCLE
    }

    Optional<Refusal> against(Absence wanted, LocalDate today) {
        return days(wanted, today).or(() -> people(wanted)).or(() -> others(wanted));
    }

    private static Optional<Refusal> days(Absence wanted, LocalDate today) {
        if (wanted.lastDay().isBefore(wanted.firstDay())) {
            return Optional.of(Refusal.DAYS);
        }
        if (wanted.lastDay().isBefore(today)) {
            return Optional.of(Refusal.PAST);
        }
        if (wanted.firstDay().plusDays(LONGEST).isBefore(wanted.lastDay())
                || today.plusDays(LONGEST).isBefore(wanted.firstDay())) {
            return Optional.of(Refusal.LONG);
        }
        return wanted.note().length() > 200 ? Optional.of(Refusal.NOTE) : Optional.empty();
    }

    private Optional<Refusal> people(Absence wanted) {
        Optional<Colleague> who = colleagues.find(wanted.who()).filter(Colleague::doesTasks);
        Optional<Colleague> substitute = colleagues.find(wanted.substitute()).filter(Colleague::enabled);
        if (who.isEmpty()) {
            return Optional.of(Refusal.WHO);
        }
        if (wanted.who().equals(wanted.substitute())) {
            return Optional.of(Refusal.SELF);
        }
        if (substitute.isEmpty()) {
            return Optional.of(Refusal.SUBSTITUTE);
        }
        if (!substitute.get().mayDoTasksOf(who.get())) {
            return Optional.of(Refusal.ROLE);
        }
        return reachesAsFar(wanted) ? Optional.empty() : Optional.of(Refusal.REACH);
    }

    private Optional<Refusal> others(Absence wanted) {
        if (!rows.overlapping(wanted.who(), wanted.firstDay(), wanted.lastDay()).isEmpty()) {
            return Optional.of(Refusal.OVERLAP);
        }
        return reaches(wanted.substitute(), wanted.who(), wanted.firstDay(), wanted.lastDay(), 0)
                ? Optional.of(Refusal.CIRCLE)
                : Optional.empty();
    }

    /** True if on some of these days the tasks would come back, or wander on and on. */
    private boolean reaches(String from, String who, LocalDate first, LocalDate last, int steps) {
        if (from.equals(who) || steps > LONGEST_CHAIN) {
            return true;
        }
        List<Absence> away = rows.overlapping(from, first, last);
        return away.stream()
                .anyMatch(a -> reaches(
                        a.substitute(), who, later(first, a.firstDay()), earlier(last, a.lastDay()), steps + 1));
    }

    private boolean reachesAsFar(Absence wanted) {
        Reach his = colleagues.reach(wanted.who());
        Reach theirs = colleagues.reach(wanted.substitute());
        return theirs.everywhere() || !his.everywhere() && theirs.communities().containsAll(his.communities());
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
