package org.qunflow.reward.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.reward.prize.Fulfilment;
import org.qunflow.reward.prize.RedemptionId;
import org.springframework.stereotype.Component;

/** The redemption may be fulfilled; answers whether by a parcel. */
@Component("prizeConfirmDelegate")
class PrizeConfirmDelegate implements JavaDelegate {
    private final Fulfilment fulfilment;

    PrizeConfirmDelegate(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Steps.answer(
                execution, Map.of("physical", fulfilment.confirm(RedemptionId.of(execution.getProcessBusinessKey()))));
    }
}
