package org.qunflow.sop.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** Writes down what people do to runs and how they end; what happens to each member the engine room writes. */
@Component
class RunJournal {
    private final Journal journal;
    private final BusinessClock clock;

    RunJournal(Journal journal, BusinessClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void write(String happening, Migration run, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("process", run.process());
        data.put("fromVersion", run.from());
        data.put("toVersion", run.to());
        data.put("reason", run.reason());
        data.putAll(more);
        journal.append(JournalEntry.about(
                "sop." + happening,
                run.community(),
                clock.instant(run.community()),
                "migration",
                run.id().toString(),
                data));
    }
}
