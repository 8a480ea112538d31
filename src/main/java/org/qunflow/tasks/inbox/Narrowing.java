package org.qunflow.tasks.inbox;

import org.qunflow.tasks.TaskReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Groups to choose from, and filters that the reader keeps. */
@Component
class Narrowing {
    private final GroupNames groups;
    private final SavedFilters saved;

    Narrowing(GroupNames groups, SavedFilters saved) {
        this.groups = groups;
        this.saved = saved;
    }

    void fill(Model page, TaskReader reader, InboxQuery query, Counts counts) {
        page.addAttribute("groups", groups.of(reader.community(), counts.groups()));
        page.addAttribute("saved", saved.of(reader));
        page.addAttribute("views", InboxQuery.View.values());
    }
}
