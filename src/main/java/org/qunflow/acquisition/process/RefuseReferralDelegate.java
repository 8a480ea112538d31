package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.referral.ReferralId;
import org.qunflow.acquisition.referral.ReferralSteps;
import org.springframework.stereotype.Component;

/** The referral is not honest: no reward (002-11). */
@Component("refuseReferralDelegate")
class RefuseReferralDelegate implements JavaDelegate {
    private final ReferralSteps steps;

    RefuseReferralDelegate(ReferralSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.refuse(ReferralId.of(execution.getProcessBusinessKey()));
    }
}
