package org.qunflow.partner.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.PartnerSteps;
import org.springframework.stereotype.Component;

/** Weighs a partner by the table partner-eligibility; answers eligible (000-26). */
@Component("weighPartnerDelegate")
class WeighPartnerDelegate implements JavaDelegate {
    private final PartnerSteps steps;
    private final StepDecisions decisions;

    WeighPartnerDelegate(PartnerSteps steps, StepDecisions decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PartnerId partner = PartnerId.of(execution.getProcessBusinessKey());
        Decision decision =
                decisions.decide(execution, steps.home(partner), "partner-eligibility", steps.signs(partner));
        Steps.answer(execution, Map.of("eligible", decision.text("verdict").equals("ELIGIBLE")));
    }
}
