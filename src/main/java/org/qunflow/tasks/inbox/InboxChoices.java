package org.qunflow.tasks.inbox;

import org.qunflow.tasks.ProcessNames;
import org.qunflow.tasks.TaskReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the list can be narrowed by, each with how many tasks it would show. */
@Component
class InboxChoices {
    private final Tally tally;
    private final InboxRows rows;
    private final ProcessNames processes;
    private final Narrowing narrowing;

    InboxChoices(Tally tally, InboxRows rows, ProcessNames processes, Narrowing narrowing) {
        this.tally = tally;
        this.rows = rows;
        this.processes = processes;
        this.narrowing = narrowing;
    }

    void fill(Model page, TaskReader reader, InboxQuery query) {
        Counts counts = tally.of(reader);
        long found = query.isPlain() ? counts.of(query.view()) : rows.count(reader, query);
        page.addAttribute("counts", counts);
        page.addAttribute("found", found);
        page.addAttribute("foundMore", !query.isPlain() && found > InboxRows.COUNTED);
        page.addAttribute("processes", processes.of(counts.processes()));
        narrowing.fill(page, reader, query, counts);
    }
}
