package org.qunflow.acquisition.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.acquisition.referral.ReferralId;
import org.qunflow.acquisition.referral.ReferralSteps;
import org.springframework.stereotype.Component;

/** Nothing can be taken back any more (002-11). */
@Component("settleReferralDelegate")
class SettleReferralDelegate implements JavaDelegate {
    private final ReferralSteps steps;

    SettleReferralDelegate(ReferralSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.settle(ReferralId.of(execution.getProcessBusinessKey()));
    }
}
