package org.qunflow.engagement.ugc.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Reviews;
import org.qunflow.engagement.ugc.WorkId;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Asks the table whether a contribution is published, reviewed or turned down (003-16, 004-20). */
@Component("ugcScreenWorkDelegate")
class UgcScreenWorkDelegate implements JavaDelegate {
    private final Reviews reviews;

    UgcScreenWorkDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Steps.answer(
                execution,
                reviews.screen(WorkId.of(execution.getProcessBusinessKey())).outputs());
    }
}
