package org.qunflow.engagement.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.Judging;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Decides by the table check-in-review whether a person looks at the picture (003-15). */
@Component("checkInSampleDelegate")
class CheckInSampleDelegate implements JavaDelegate {
    private final Judging judging;
    private final StepDecisions decisions;

    CheckInSampleDelegate(Judging judging, StepDecisions decisions) {
        this.judging = judging;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CheckInId id = CheckInId.of(execution.getProcessBusinessKey());
        Decision decision = decisions.decide(execution, judging.communityOf(id), "check-in-review", judging.inputs(id));
        Steps.answer(execution, decision.outputs());
    }
}
