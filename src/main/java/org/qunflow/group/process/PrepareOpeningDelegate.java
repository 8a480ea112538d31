package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.opening.OpeningSteps;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Takes over the file of an opened group of the same kind (000-21). */
@Component("prepareOpeningDelegate")
class PrepareOpeningDelegate implements JavaDelegate {
    private final OpeningSteps steps;

    PrepareOpeningDelegate(OpeningSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.prepare(GroupId.of(execution.getProcessBusinessKey()));
    }
}
