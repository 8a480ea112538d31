package org.qunflow.partner.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.partner.PartnerId;
import org.qunflow.partner.PartnerSteps;
import org.springframework.stereotype.Component;

/** From now on orders by the code of the partner earn (000-26). */
@Component("activatePartnerDelegate")
class ActivatePartnerDelegate implements JavaDelegate {
    private final PartnerSteps steps;

    ActivatePartnerDelegate(PartnerSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.activate(PartnerId.of(execution.getProcessBusinessKey()));
    }
}
