package org.qunflow.tasks;

import org.qunflow.group.life.LifeHistory;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the page of a task what the table proposes for a group, and what is known of it. */
@Component
class GroupToJudge implements TaskBeside {
    private final LifeHistory history;

    GroupToJudge(LifeHistory history) {
        this.history = history;
    }

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        if (task.elementId().equals("userTask_decideVerdict")) {
            history.verdicts(task.community(), GroupId.of(task.businessKey()), 1)
                    .forEach(verdict -> page.addAttribute("verdict", verdict));
        }
    }
}
