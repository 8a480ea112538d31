package org.qunflow.tasks;

import java.util.Set;
import org.qunflow.engagement.ugc.WorkId;
import org.qunflow.engagement.ugc.Works;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the page of a task the contribution that is to be judged. */
@Component
class Contribution implements TaskBeside {
    private static final Set<String> ABOUT = Set.of("ugc-review", "ugc-takedown");

    private final Works works;

    Contribution(Works works) {
        this.works = works;
    }

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        if (ABOUT.contains(task.processKey())) {
            works.find(task.community(), WorkId.of(task.businessKey()))
                    .ifPresent(work -> page.addAttribute("contribution", work));
        }
    }
}
