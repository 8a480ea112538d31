package org.qunflow.moderation.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.Verdicts;
import org.springframework.stereotype.Component;

/** Imposes what the case came to: the member is suspended (004-16). */
@Component("imposePenaltyDelegate")
class ImposePenaltyDelegate implements JavaDelegate {
    private final Verdicts verdicts;

    ImposePenaltyDelegate(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean imposed = verdicts.impose(CaseId.of(execution.getProcessBusinessKey()));
        Steps.answer(execution, Map.of("imposed", imposed));
    }
}
