package org.qunflow.engagement.right.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.right.RightId;
import org.qunflow.engagement.right.RightSteps;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Asks the table how suitable a candidate is (003-10). */
@Component("rightScoreCandidateDelegate")
class RightScoreCandidateDelegate implements JavaDelegate {
    private final RightSteps rights;

    RightScoreCandidateDelegate(RightSteps rights) {
        this.rights = rights;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Steps.answer(
                execution,
                rights.score(RightId.of(execution.getProcessBusinessKey())).outputs());
    }
}
