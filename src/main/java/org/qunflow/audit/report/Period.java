package org.qunflow.audit.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.qunflow.audit.Days;
import org.qunflow.community.Community;
import org.qunflow.journal.JournalFilter;

/** Whole days from the first to the last one, in a zone. */
record Period(LocalDate first, LocalDate last, ZoneId zone) {
    static final int LONGEST = 366;
    private static final int USUAL = 30;

    /** As it stands in an address; without days the last thirty. Empty if it is none, or too long. */
    static Optional<Period> of(String from, String to, LocalDate today, ZoneId zone) {
        Optional<LocalDate> last = to.isBlank() ? Optional.of(today) : Days.of(to.strip());
        Optional<LocalDate> first = from.isBlank() ? last.map(day -> day.minusDays(USUAL - 1L)) : Days.of(from.strip());
        return last.flatMap(l -> first.map(f -> new Period(f, l, zone))).filter(Period::isOne);
    }

    private boolean isOne() {
        return !first.isAfter(last) && first.plusDays(LONGEST).isAfter(last);
    }

    Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The moment after it. */
    Instant until() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** What the journal tells of a process in these days. */
    JournalFilter entries(Community community, String process) {
        return JournalFilter.in(community.id()).ofProcess(process).from(from()).until(until());
    }
}
