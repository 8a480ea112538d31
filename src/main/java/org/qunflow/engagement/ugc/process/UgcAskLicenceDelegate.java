package org.qunflow.engagement.ugc.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Publications;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Asks the author to allow the use elsewhere (004-21). */
@Component("ugcAskLicenceDelegate")
class UgcAskLicenceDelegate implements JavaDelegate {
    private final Publications publications;

    UgcAskLicenceDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.askLicence(WorkId.of(execution.getProcessBusinessKey()), execution.getActivityInstanceId());
    }
}
