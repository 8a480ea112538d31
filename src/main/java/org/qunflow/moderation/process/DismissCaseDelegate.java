package org.qunflow.moderation.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.Verdicts;
import org.springframework.stereotype.Component;

/** Writes down that it is no violation, and why (004-16). */
@Component("dismissCaseDelegate")
class DismissCaseDelegate implements JavaDelegate {
    private final Verdicts verdicts;

    DismissCaseDelegate(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        verdicts.dismiss(
                CaseId.of(execution.getProcessBusinessKey()), Objects.toString(execution.getVariable("reason"), ""));
    }
}
