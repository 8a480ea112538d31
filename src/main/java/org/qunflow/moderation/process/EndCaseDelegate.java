package org.qunflow.moderation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.CaseState;
import org.qunflow.moderation.cases.Verdicts;
import org.springframework.stereotype.Component;

/** Brings a case to the end that its parameter names. */
@Component("endCaseDelegate")
class EndCaseDelegate implements JavaDelegate {
    private final Verdicts verdicts;

    EndCaseDelegate(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verdicts.end(
                CaseId.of(execution.getProcessBusinessKey()),
                CaseState.valueOf(Steps.settings(execution).text("outcome")));
    }
}
