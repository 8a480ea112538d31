package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.referral.ReferralId;
import org.qunflow.acquisition.referral.ReferralSteps;
import org.springframework.stereotype.Component;

/** The invitee left while the reward was held (002-11). */
@Component("cancelReferralDelegate")
class CancelReferralDelegate implements JavaDelegate {
    private final ReferralSteps steps;

    CancelReferralDelegate(ReferralSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.cancel(ReferralId.of(execution.getProcessBusinessKey()));
    }
}
