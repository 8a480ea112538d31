package org.qunflow.audit.export;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qunflow.community.Community;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.journal.JournalFilter;
import org.qunflow.journal.JournalSearch;
import org.qunflow.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was taken out of the house stands in the journal itself, and somebody who takes often is stopped. */
@Component
class ExportLog {
    static final String OF_JOURNAL = "audit.JournalExported";
    static final String OF_REPORT = "audit.ReportExported";
    static final int PER_HOUR = 5;

    private final Journal journal;
    private final JournalSearch search;
    private final BusinessClock clock;

    ExportLog(Journal journal, JournalSearch search, BusinessClock clock) {
        this.journal = journal;
        this.search = search;
        this.clock = clock;
    }

    /** True if this person has taken as much as may be taken in an hour. */
    boolean isTooOften(Community community, String person) {
        return taken(JournalFilter.in(community.id()), person) + taken(JournalFilter.ofInstallation(), person)
                >= PER_HOUR;
    }

    private int taken(JournalFilter place, String person) {
        JournalFilter mine = place.by(person)
                .ofKinds(List.of(OF_JOURNAL, OF_REPORT))
                .from(clock.real().minus(Duration.ofHours(1)));
        return search.page(mine, Optional.empty(), PER_HOUR).size();
    }

    @Transactional
    public void write(Community community, Exportable wanted, Order order, Taken taken) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reason", order.reason());
        data.put("filter", wanted.filter());
        data.put("most", order.rows());
        data.put("rows", taken.rows());
        data.put("format", order.format());
        data.put("sha256", taken.sha256());
        journal.append(
                wanted.isOfInstallation()
                        ? JournalEntry.ofInstallation(wanted.kind(), clock.real(), "export", taken.id(), data)
                        : JournalEntry.about(wanted.kind(), community.id(), clock.real(), "export", taken.id(), data));
    }
}
