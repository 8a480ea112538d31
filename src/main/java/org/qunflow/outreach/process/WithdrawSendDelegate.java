package org.qunflow.outreach.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.outreach.send.SendId;
import org.qunflow.outreach.send.SendSteps;
import org.springframework.stereotype.Component;

/** Takes a message to a group back. */
@Component("withdrawSendDelegate")
class WithdrawSendDelegate implements JavaDelegate {
    private final SendSteps steps;

    WithdrawSendDelegate(SendSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String why = (String) execution.getVariable("why");
        steps.withdrawn(SendId.of(execution.getProcessBusinessKey()), why);
    }
}
