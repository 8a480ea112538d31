package org.qunflow.tasks.note;

import org.qunflow.outreach.Outreach;
import org.qunflow.tasks.Task;
import org.qunflow.tasks.TaskBeside;
import org.qunflow.tasks.TaskReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows drafts, comments, proofs and the text to send on the page of a task. */
@Component
class NotePage implements TaskBeside {
    private final Drafts drafts;
    private final Comments comments;
    private final Proofs proofs;
    private final Outreach outreach;

    NotePage(Drafts drafts, Comments comments, Proofs proofs, Outreach outreach) {
        this.drafts = drafts;
        this.comments = comments;
        this.proofs = proofs;
        this.outreach = outreach;
    }

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        beside(page, reader, task);
        if (task.isOpen()) {
            drafts.of(reader, task).ifPresent(draft -> page.addAttribute("draft", draft));
            toSend(page, task);
        }
    }

    /** The cards of proofs and comments alone. */
    void beside(Model page, TaskReader reader, Task task) {
        page.addAttribute("reader", reader);
        page.addAttribute("task", task);
        page.addAttribute("comments", comments.of(task));
        page.addAttribute("proofs", proofs.of(task));
        page.addAttribute("mostProofs", Proofs.MOST);
        page.addAttribute("largestMib", Proofs.LARGEST_MIB);
    }

    /** The approved text that is called as the form of the task, if there is one. */
    private void toSend(Model page, Task task) {
        task.subject()
                .filter(member -> task.form() != null)
                .flatMap(member -> outreach.written(task.community(), member, task.form()))
                .ifPresent(text -> page.addAttribute("toSend", text));
    }
}
