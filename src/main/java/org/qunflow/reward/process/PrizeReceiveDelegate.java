package org.qunflow.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.reward.prize.Fulfilment;
import org.qunflow.reward.prize.RedemptionId;
import org.springframework.stereotype.Component;

/** The member has the prize: the held points are redeemed. */
@Component("prizeReceiveDelegate")
class PrizeReceiveDelegate implements JavaDelegate {
    private final Fulfilment fulfilment;

    PrizeReceiveDelegate(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fulfilment.received(RedemptionId.of(execution.getProcessBusinessKey()));
    }
}
