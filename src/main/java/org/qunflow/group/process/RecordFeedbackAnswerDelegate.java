package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.opening.profile.Feedbacks;
import org.qunflow.shared.MemberId;
import org.springframework.stereotype.Component;

/** Keeps the answer of the product owner (002-09). */
@Component("recordFeedbackAnswerDelegate")
class RecordFeedbackAnswerDelegate implements JavaDelegate {
    private final Feedbacks feedbacks;

    RecordFeedbackAnswerDelegate(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String verdict = execution.getVariable("verdict").toString();
        String answer = execution.getVariable("answer").toString();
        feedbacks.answer(MemberId.of(execution.getProcessBusinessKey()), verdict, answer);
    }
}
