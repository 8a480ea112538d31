package org.qunflow.moderation.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.Verdicts;
import org.springframework.stereotype.Component;

/** Asks whether a second person confirmed a penalty for good (004-16). */
@Component("checkSecondDelegate")
class CheckSecondDelegate implements JavaDelegate {
    private final Verdicts verdicts;

    CheckSecondDelegate(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean agrees = Boolean.TRUE.equals(execution.getVariable("confirmed"));
        boolean another = verdicts.second(
                CaseId.of(execution.getProcessBusinessKey()),
                agrees,
                Objects.toString(execution.getVariable("secondReason"), ""));
        Steps.answer(execution, Map.of("another", another));
    }
}
