package org.qunflow.engagement.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.Judging;
import org.springframework.stereotype.Component;

/** The proof is good, or nobody had to look at it: the points are free. */
@Component("checkInAcceptDelegate")
class CheckInAcceptDelegate implements JavaDelegate {
    private final Judging judging;

    CheckInAcceptDelegate(Judging judging) {
        this.judging = judging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Object verdict = execution.getVariable("verdict");
        judging.accept(CheckInId.of(execution.getProcessBusinessKey()), verdict == null ? "UNSEEN" : "SEEN");
    }
}
