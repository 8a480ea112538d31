package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.opening.profile.Feedbacks;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** The member is out; nobody has to answer any more (002-09). */
@Component("closeFeedbackDelegate")
class CloseFeedbackDelegate implements JavaDelegate {
    private final Feedbacks feedbacks;

    CloseFeedbackDelegate(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        feedbacks.close(MemberId.of(execution.getProcessBusinessKey()));
    }
}
