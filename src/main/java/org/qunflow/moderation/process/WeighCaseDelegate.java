package org.qunflow.moderation.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.moderation.cases.CaseId;
import org.qunflow.moderation.cases.Verdicts;
import org.qunflow.moderation.penalty.Weighing;
import org.springframework.stereotype.Component;

/** Writes down that it is a violation, and what follows from it by the table (004-16, 004-19). */
@Component("weighCaseDelegate")
class WeighCaseDelegate implements JavaDelegate {
    private final Verdicts verdicts;

    WeighCaseDelegate(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Weighing weighing = verdicts.weigh(
                CaseId.of(execution.getProcessBusinessKey()),
                Objects.toString(execution.getVariable("item"), ""),
                Objects.toString(execution.getVariable("reason"), ""));
        Steps.answer(execution, Map.of("permanent", weighing.rung().lasting(), "refused", weighing.refused()));
    }
}
