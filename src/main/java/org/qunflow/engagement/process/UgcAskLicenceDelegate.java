package org.qunflow.engagement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Reviews;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Asks the author to allow the use elsewhere (004-21). */
@Component("ugcAskLicenceDelegate")
class UgcAskLicenceDelegate implements JavaDelegate {
    private final Reviews reviews;

    UgcAskLicenceDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.askLicence(WorkId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
