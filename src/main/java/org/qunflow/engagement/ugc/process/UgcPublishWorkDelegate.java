package org.qunflow.engagement.ugc.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Publications;
import org.qunflow.engagement.ugc.WorkId;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Makes a contribution visible, and answers whether it is to be looked at afterwards (004-20). */
@Component("ugcPublishWorkDelegate")
class UgcPublishWorkDelegate implements JavaDelegate {
    private final Publications publications;

    UgcPublishWorkDelegate(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Steps.answer(execution, Map.of("sampled", publications.publish(WorkId.of(execution.getProcessBusinessKey()))));
    }
}
