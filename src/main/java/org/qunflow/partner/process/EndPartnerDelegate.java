package org.qunflow.partner.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.PartnerState;
import org.qunflow.partner.PartnerSteps;
import org.springframework.stereotype.Component;

/** Ends a partnership, or refuses one that was proposed, as the step says (000-26). */
@Component("endPartnerDelegate")
class EndPartnerDelegate implements JavaDelegate {
    private final PartnerSteps steps;

    EndPartnerDelegate(PartnerSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PartnerId partner = PartnerId.of(execution.getProcessBusinessKey());
        steps.end(partner, PartnerState.valueOf(Steps.settings(execution).text("outcome")));
    }
}
