package org.qunflow.moderation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.moderation.appeal.AppealId;
import org.qunflow.moderation.appeal.Rulings;
import org.springframework.stereotype.Component;

/** Gives back what was missed during a penalty that was overturned (004-18). */
@Component("makeGoodDelegate")
class MakeGoodDelegate implements JavaDelegate {
    private final Rulings rulings;

    MakeGoodDelegate(Rulings rulings) {
        this.rulings = rulings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rulings.makeGood(AppealId.of(execution.getProcessBusinessKey()));
    }
}
