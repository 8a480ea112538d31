package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.referral.ReferralId;
import org.qunflow.acquisition.referral.ReferralSteps;
import org.springframework.stereotype.Component;

/** The invitee stayed: the reward is given (002-11). */
@Component("confirmReferralDelegate")
class ConfirmReferralDelegate implements JavaDelegate {
    private final ReferralSteps steps;

    ConfirmReferralDelegate(ReferralSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.confirm(ReferralId.of(execution.getProcessBusinessKey()));
    }
}
