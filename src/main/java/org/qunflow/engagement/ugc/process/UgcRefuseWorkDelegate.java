package org.qunflow.engagement.ugc.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Reviews;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Turns a contribution down, for the reason of the table or of the operator (003-16). */
@Component("ugcRefuseWorkDelegate")
class UgcRefuseWorkDelegate implements JavaDelegate {
    private final Reviews reviews;

    UgcRefuseWorkDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object why = execution.getVariable("why");
        Object reason = why == null ? execution.getVariable("reason") : why;
        reviews.refuse(WorkId.of(execution.getProcessBusinessKey()), Objects.toString(reason, null));
    }
}
