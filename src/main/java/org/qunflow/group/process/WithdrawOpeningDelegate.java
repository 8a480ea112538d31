package org.qunflow.group.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.group.opening.OpeningSteps;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** The group was closed before it was opened (002-02). */
@Component("withdrawOpeningDelegate")
class WithdrawOpeningDelegate implements JavaDelegate {
    private final OpeningSteps steps;

    WithdrawOpeningDelegate(OpeningSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.withdraw(GroupId.of(execution.getProcessBusinessKey()));
    }
}
