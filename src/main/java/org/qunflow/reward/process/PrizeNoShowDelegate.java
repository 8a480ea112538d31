package org.qunflow.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.reward.prize.Fulfilment;
import org.qunflow.reward.prize.RedemptionId;
import org.springframework.stereotype.Component;

/** Nobody came for the prize: points and piece go back. */
@Component("prizeNoShowDelegate")
class PrizeNoShowDelegate implements JavaDelegate {
    private final Fulfilment fulfilment;

    PrizeNoShowDelegate(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        fulfilment.noShow(RedemptionId.of(execution.getProcessBusinessKey()));
    }
}
