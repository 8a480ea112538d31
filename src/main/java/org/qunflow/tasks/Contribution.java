package org.qunflow.tasks;

import java.util.Set;
import org.qunflow.engagement.ugc.Licences;
import org.qunflow.engagement.ugc.WorkId;
import org.qunflow.engagement.ugc.Works;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the page of a task the contribution that is to be judged, and what somebody claims about it. */
@Component
class Contribution implements TaskBeside {
    private static final Set<String> ABOUT = Set.of("ugc-review", "ugc-takedown");

    private final Works works;
    private final Licences licences;

    Contribution(Works works, Licences licences) {
        this.works = works;
        this.licences = licences;
    }

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        if (ABOUT.contains(task.processKey())) {
            WorkId id = WorkId.of(task.businessKey());
            works.find(task.community(), id).ifPresent(work -> page.addAttribute("contribution", work));
            page.addAttribute("reports", licences.reports(task.community(), id));
        }
    }
}
