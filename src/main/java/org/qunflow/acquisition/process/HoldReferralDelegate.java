package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.referral.ReferralId;
import org.qunflow.acquisition.referral.ReferralSteps;
import org.springframework.stereotype.Component;

/** The commission is earned and waits (000-11). */
@Component("holdReferralDelegate")
class HoldReferralDelegate implements JavaDelegate {
    private final ReferralSteps steps;

    HoldReferralDelegate(ReferralSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.hold(ReferralId.of(execution.getProcessBusinessKey()));
    }
}
