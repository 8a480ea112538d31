package org.qunflow.moderation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.moderation.appeal.AppealId;
import org.qunflow.moderation.appeal.Rulings;
import org.springframework.stereotype.Component;

/** Overturns a penalty: the suspension is lifted, the seat is claimed back (004-18). */
@Component("overturnPenaltyDelegate")
class OverturnPenaltyDelegate implements JavaDelegate {
    private final Rulings rulings;

    OverturnPenaltyDelegate(Rulings rulings) {
        this.rulings = rulings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Steps.answer(execution, Map.of("toLift", rulings.overturn(AppealId.of(execution.getProcessBusinessKey()))));
    }
}
