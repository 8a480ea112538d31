package org.qunflow.engagement.ugc.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Publications;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Awards the points for a contribution, once (003-16). */
@Component("ugcRewardWorkDelegate")
class UgcRewardWorkDelegate implements JavaDelegate {
    private final Publications publications;

    UgcRewardWorkDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.reward(WorkId.of(execution.getProcessBusinessKey()));
    }
}
