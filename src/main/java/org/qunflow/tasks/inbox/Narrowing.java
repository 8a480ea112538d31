package org.qunflow.tasks.inbox;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        Map<Boolean, List<GroupNames.Choice>> choices =
                groups.of(reader.community(), counts.groups(), query.group()).stream()
                        .collect(Collectors.partitioningBy(group -> group.id().equals(query.group())));
        choices.get(true).forEach(chosen -> page.addAttribute("chosen", chosen));
        page.addAttribute("groups", choices.get(false));
        page.addAttribute("saved", saved.of(reader));
        page.addAttribute("views", InboxQuery.View.values());
    }
}
