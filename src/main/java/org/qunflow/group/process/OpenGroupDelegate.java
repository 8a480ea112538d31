package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.opening.OpeningSteps;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** From now on the group counts as opened (001-05). */
@Component("openGroupDelegate")
class OpenGroupDelegate implements JavaDelegate {
    private final OpeningSteps steps;

    OpenGroupDelegate(OpeningSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.open(GroupId.of(execution.getProcessBusinessKey()));
    }
}
