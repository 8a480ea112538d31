package org.qunflow.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.reward.prize.Fulfilment;
import org.qunflow.reward.prize.RedemptionId;
import org.springframework.stereotype.Component;

/** The member is gone: what is on its way is redeemed, everything else goes back. */
@Component("prizeWithdrawDelegate")
class PrizeWithdrawDelegate implements JavaDelegate {
    private final Fulfilment fulfilment;

    PrizeWithdrawDelegate(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fulfilment.withdraw(RedemptionId.of(execution.getProcessBusinessKey()));
    }
}
