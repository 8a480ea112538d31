package org.qunflow.partner.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.partner.statement.StatementId;
import org.qunflow.partner.statement.StatementSteps;
import org.springframework.stereotype.Component;

/** Notes that a statement was paid out; answers paid, false without a voucher (000-11). */
@Component("payStatementDelegate")
class PayStatementDelegate implements JavaDelegate {
    private final StatementSteps steps;

    PayStatementDelegate(StatementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object voucher = execution.getVariable("voucher");
        boolean paid =
                steps.pay(StatementId.of(execution.getProcessBusinessKey()), voucher == null ? "" : voucher.toString());
        Steps.answer(execution, Map.of("paid", paid));
    }
}
