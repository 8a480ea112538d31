package org.qunflow.sop;

import java.util.LinkedHashMap;
import java.util.Map;
import org.qunflow.journal.Journal;
import org.qunflow.journal.JournalEntry;
import org.qunflow.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** Writes down what people did to drafts, in the transaction in which they did it. */
@Component
class SopJournal {
    private final Journal journal;
    private final BusinessClock clock;

    SopJournal(Journal journal, BusinessClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void write(String happening, Draft draft, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("file", draft.file());
        data.put("version", draft.version());
        data.putAll(more);
        journal.append(JournalEntry.ofInstallation(
                "sop." + happening, clock.real(), "draft", draft.id().toString(), data));
    }
}
