package org.qunflow.engagement.ugc.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Publications;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Takes a contribution down that a sample found wanting (004-20). */
@Component("ugcTakeDownDelegate")
class UgcTakeDownDelegate implements JavaDelegate {
    private final Publications publications;

    UgcTakeDownDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publications.takeDown(
                WorkId.of(execution.getProcessBusinessKey()), Objects.toString(execution.getVariable("reason"), ""));
    }
}
