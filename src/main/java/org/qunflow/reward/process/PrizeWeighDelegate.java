package org.qunflow.reward.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.qunflow.reward.prize.Fulfilment;
import org.qunflow.reward.prize.RedemptionId;
import org.springframework.stereotype.Component;

/** Decides by the table prize-approval whether a person has to approve (003-18). */
@Component("prizeWeighDelegate")
class PrizeWeighDelegate implements JavaDelegate {
    private final Fulfilment fulfilment;
    private final StepDecisions decisions;

    PrizeWeighDelegate(Fulfilment fulfilment, StepDecisions decisions) {
        this.fulfilment = fulfilment;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RedemptionId id = RedemptionId.of(execution.getProcessBusinessKey());
        Decision decision =
                decisions.decide(execution, fulfilment.communityOf(id), "prize-approval", fulfilment.inputs(id));
        Steps.answer(execution, decision.outputs());
    }
}
