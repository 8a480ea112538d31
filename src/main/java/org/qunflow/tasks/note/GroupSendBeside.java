package org.qunflow.tasks.note;

import org.qunflow.outreach.send.SendDesk;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskBeside;
import org.qunflow.tasks.TaskReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the page of a task the message to a group that it asks for: what, why, and until when. */
@Component
class GroupSendBeside implements TaskBeside {
    private final SendDesk sends;

    GroupSendBeside(SendDesk sends) {
        this.sends = sends;
    }

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        sends.ofTask(task.community(), task.id()).ifPresent(send -> page.addAttribute("groupSend", send));
    }
}
