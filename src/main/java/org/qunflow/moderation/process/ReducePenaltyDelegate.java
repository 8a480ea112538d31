package org.qunflow.moderation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.moderation.appeal.AppealId;
import org.qunflow.moderation.appeal.Rulings;
import org.springframework.stereotype.Component;

/** Reduces a penalty by one rung (004-18). */
@Component("reducePenaltyDelegate")
class ReducePenaltyDelegate implements JavaDelegate {
    private final Rulings rulings;

    ReducePenaltyDelegate(Rulings rulings) {
        this.rulings = rulings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rulings.reduce(AppealId.of(execution.getProcessBusinessKey()));
    }
}
