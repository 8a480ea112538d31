package org.qunflow.engagement.right.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.right.RightId;
import org.qunflow.engagement.right.RightSteps;
import org.springframework.stereotype.Component;

/** Grants a right for a term (003-19). */
@Component("rightGrantDelegate")
class RightGrantDelegate implements JavaDelegate {
    private final RightSteps rights;

    RightGrantDelegate(RightSteps rights) {
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rights.grant(RightId.of(execution.getProcessBusinessKey()));
    }
}
