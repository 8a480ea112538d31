package org.qunflow.tasks.note;

import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskBeside;
import org.qunflow.tasks.TaskReader;
import org.qunflow.team.ShiftHandovers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows whoever takes a shift over what the one before it says. */
@Component
class HandoverBeside implements TaskBeside {
    private final ShiftHandovers handovers;

    HandoverBeside(ShiftHandovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        handovers.toTakeOver(task.community(), task.id()).ifPresent(told -> page.addAttribute("shiftTold", told));
    }
}
