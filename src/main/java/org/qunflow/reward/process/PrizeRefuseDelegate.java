package org.qunflow.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.reward.prize.Fulfilment;
import org.qunflow.reward.prize.RedemptionId;
import org.springframework.stereotype.Component;

/** The redemption is not approved: points and piece go back. */
@Component("prizeRefuseDelegate")
class PrizeRefuseDelegate implements JavaDelegate {
    private final Fulfilment fulfilment;

    PrizeRefuseDelegate(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fulfilment.refused(RedemptionId.of(execution.getProcessBusinessKey()));
    }
}
