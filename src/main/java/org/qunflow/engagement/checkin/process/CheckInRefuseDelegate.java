package org.qunflow.engagement.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.Judging;
import org.springframework.stereotype.Component;

/** The proof is not good: the member may hand in another one. */
@Component("checkInRefuseDelegate")
class CheckInRefuseDelegate implements JavaDelegate {
    private final Judging judging;

    CheckInRefuseDelegate(Judging judging) {
        this.judging = judging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String verdict = execution.getVariable("verdict").toString();
        judging.refuse(CheckInId.of(execution.getProcessBusinessKey()), verdict);
    }
}
