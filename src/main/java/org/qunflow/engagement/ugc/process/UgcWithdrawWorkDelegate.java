package org.qunflow.engagement.ugc.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.ugc.Reviews;
import org.qunflow.engagement.ugc.WorkId;
import org.springframework.stereotype.Component;

/** Withdraws what was not decided when its author is out (000-20). */
@Component("ugcWithdrawWorkDelegate")
class UgcWithdrawWorkDelegate implements JavaDelegate {
    private final Reviews reviews;

    UgcWithdrawWorkDelegate(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reviews.withdraw(
                WorkId.of(execution.getProcessBusinessKey()), Objects.toString(execution.getVariable("exit"), ""));
    }
}
