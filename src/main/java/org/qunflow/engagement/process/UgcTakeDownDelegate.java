package org.qunflow.engagement.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Reviews;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Takes a contribution down that a sample found wanting (004-20). */
@Component("ugcTakeDownDelegate")
class UgcTakeDownDelegate implements JavaDelegate {
    private final Reviews reviews;

    UgcTakeDownDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.takeDown(
                WorkId.of(execution.getProcessBusinessKey()), Objects.toString(execution.getVariable("reason"), ""));
    }
}
