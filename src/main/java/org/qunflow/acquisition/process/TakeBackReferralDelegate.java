package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.referral.ReferralId;
import org.qunflow.acquisition.referral.ReferralSteps;
import org.springframework.stereotype.Component;

/** The invitee left after the reward was given: it is taken back (002-11). */
@Component("takeBackReferralDelegate")
class TakeBackReferralDelegate implements JavaDelegate {
    private final ReferralSteps steps;

    TakeBackReferralDelegate(ReferralSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.takeBack(ReferralId.of(execution.getProcessBusinessKey()));
    }
}
