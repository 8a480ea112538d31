package org.qunflow.tasks;

import org.qunflow.group.opening.profile.Feedbacks;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows on the page of a task what the member said that is to be answered. */
@Component
class FeedbackToAnswer implements TaskBeside {
    private final Feedbacks feedbacks;

    FeedbackToAnswer(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void fill(Model page, TaskReader reader, Task task) {
        if (task.processKey().equals("seed-feedback")) {
            feedbacks
                    .open(task.community(), MemberId.of(task.businessKey()))
                    .ifPresent(text -> page.addAttribute("feedback", text));
        }
    }
}
