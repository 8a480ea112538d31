package org.qunflow.moderation.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.Verdicts;
import org.springframework.stereotype.Component;

/** Writes down that a penalty was executed, and what proves it; its days begin (004-16). */
@Component("recordExecutionDelegate")
class RecordExecutionDelegate implements JavaDelegate {
    private final Verdicts verdicts;

    RecordExecutionDelegate(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verdicts.executed(
                CaseId.of(execution.getProcessBusinessKey()), Objects.toString(execution.getVariable("proof"), ""));
    }
}
