package org.qunflow.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.reward.prize.Fulfilment;
import org.qunflow.reward.prize.RedemptionId;
import org.springframework.stereotype.Component;

/** The parcel is on its way. */
@Component("prizeShipDelegate")
class PrizeShipDelegate implements JavaDelegate {
    private final Fulfilment fulfilment;

    PrizeShipDelegate(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String carrier = execution.getVariable("carrier").toString();
        String tracking = execution.getVariable("tracking").toString();
        fulfilment.shipped(RedemptionId.of(execution.getProcessBusinessKey()), carrier, tracking);
    }
}
