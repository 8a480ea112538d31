package org.qunflow.partner.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.partner.statement.StatementId;
import org.qunflow.partner.statement.StatementSteps;
import org.springframework.stereotype.Component;

/** Rejects a statement; its lines stand on the next one (000-11). */
@Component("rejectStatementDelegate")
class RejectStatementDelegate implements JavaDelegate {
    private final StatementSteps steps;

    RejectStatementDelegate(StatementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.reject(StatementId.of(execution.getProcessBusinessKey()));
    }
}
