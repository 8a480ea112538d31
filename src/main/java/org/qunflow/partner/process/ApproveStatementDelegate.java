package org.qunflow.partner.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.partner.statement.StatementId;
import org.qunflow.partner.statement.StatementSteps;
import org.springframework.stereotype.Component;

/** Approves a statement; answers sound, false where a large sum needs somebody else (000-11). */
@Component("approveStatementDelegate")
class ApproveStatementDelegate implements JavaDelegate {
    private final StatementSteps steps;

    ApproveStatementDelegate(StatementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean sound = steps.approve(StatementId.of(execution.getProcessBusinessKey()));
        Steps.answer(execution, Map.of("sound", sound));
    }
}
