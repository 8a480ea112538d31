package org.qunflow.reward.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.reward.prize.Fulfilment;
import org.qunflow.reward.prize.RedemptionId;
import org.springframework.stereotype.Component;

/** Answers whether there is an address, or the member does not want the prize any more. */
@Component("prizeAddressDelegate")
class PrizeAddressDelegate implements JavaDelegate {
    private final Fulfilment fulfilment;

    PrizeAddressDelegate(Fulfilment fulfilment) {
        this.fulfilment = fulfilment;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean declined = "DECLINED".equals(execution.getVariable("address"));
        boolean there = !declined && fulfilment.addressed(RedemptionId.of(execution.getProcessBusinessKey()));
        Steps.answer(execution, Map.of("ready", declined ? "DECLINED" : there ? "READY" : "MISSING"));
    }
}
