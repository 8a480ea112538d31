package org.qunflow.engagement.right.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.right.RightId;
import org.qunflow.engagement.right.RightState;
import org.qunflow.engagement.right.RightSteps;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Ends a right, as the step says or as the message told (003-19). */
@Component("rightCloseDelegate")
class RightCloseDelegate implements JavaDelegate {
    private static final String AS_TOLD = "AS_TOLD";

    private final RightSteps rights;

    RightCloseDelegate(RightSteps rights) {
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String step = Steps.settings(execution).text("outcome");
        String outcome = step.equals(AS_TOLD) ? execution.getVariable("outcome").toString() : step;
        Object why = execution.getVariable("why");
        Object reason = why == null ? execution.getVariable("reason") : why;
        rights.close(
                RightId.of(execution.getProcessBusinessKey()),
                RightState.valueOf(outcome),
                Objects.toString(reason, null));
    }
}
