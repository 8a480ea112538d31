package org.qunflow.team;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.qunflow.shared.CurrentOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to calendars of holidays: one year is loaded at a time, from a file, and replaces what was known of it. */
@Service
public class Holidays {
    private final HolidayRows rows;
    private final Journal journal;
    private final CurrentOperator operator;
    private final BusinessClock clock;

    Holidays(HolidayRows rows, Journal journal, CurrentOperator operator, BusinessClock clock) {
        this.rows = rows;
        this.journal = journal;
        this.operator = operator;
        this.clock = clock;
    }

    /** A year that is known, with how many days are off and how many are worked instead. */
    public record Year(String calendar, int year, String loadedBy, long off, long worked) {}

    /** The newest first. */
    public List<Year> years() {
        return rows.years();
    }

    public List<Holiday> days(String calendar, int year) {
        return rows.days(calendar, year);
    }

    /** Replaces a year by what an accepted file says of it. */
    @Transactional
    public void load(String calendar, HolidayFile.Read file) {
        rows.forget(calendar, file.year());
        add(calendar, file, operator.name());
        journal.append(JournalEntry.ofInstallation(
                "team.HolidaysLoaded",
                clock.real(),
                "calendar",
                calendar + "-" + file.year(),
                Map.of("days", file.days().size())));
    }

    /** Adds a year that came with the product, unless somebody has loaded it. */
    @Transactional
    void ship(String calendar, HolidayFile.Read file) {
        add(calendar, file, "");
    }

    Map<LocalDate, Boolean> unlike(String calendar) {
        return calendar == null ? Map.of() : rows.unlike(calendar);
    }

    private void add(String calendar, HolidayFile.Read file, String by) {
        if (rows.begin(calendar, file.year(), by)) {
            file.days().forEach(day -> rows.add(calendar, day));
        }
    }
}
