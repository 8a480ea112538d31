package org.qunflow.outreach.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.outreach.send.SendId;
import org.qunflow.outreach.send.SendSteps;
import org.springframework.stereotype.Component;

/** Looks again at every condition of a message to a group. */
@Component("checkSendDelegate")
class CheckSendDelegate implements JavaDelegate {
    private final SendSteps steps;

    CheckSendDelegate(SendSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String verdict = steps.check(SendId.of(execution.getProcessBusinessKey()));
        Steps.answer(execution, Map.of("verdict", verdict));
    }
}
