package org.qunflow.engagement.right.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.right.RightId;
import org.qunflow.engagement.right.RightSteps;
import org.springframework.stereotype.Component;

/** Renews a right for one more term (003-19). */
@Component("rightRenewDelegate")
class RightRenewDelegate implements JavaDelegate {
    private final RightSteps rights;

    RightRenewDelegate(RightSteps rights) {
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rights.renew(RightId.of(execution.getProcessBusinessKey()));
    }
}
