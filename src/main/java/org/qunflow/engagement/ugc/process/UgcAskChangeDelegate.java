package org.qunflow.engagement.ugc.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Reviews;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Sends a contribution back to its author with what is to be changed (003-16). */
@Component("ugcAskChangeDelegate")
class UgcAskChangeDelegate implements JavaDelegate {
    private final Reviews reviews;

    UgcAskChangeDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = Objects.toString(execution.getVariable("reason"), "");
        reviews.askChange(WorkId.of(execution.getProcessBusinessKey()), reason, execution.getActivityInstanceId());
    }
}
