package org.qunflow.engagement.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.Judging;
import org.springframework.stereotype.Component;

/** The member is gone: the proof is of no more use. */
@Component("checkInWithdrawDelegate")
class CheckInWithdrawDelegate implements JavaDelegate {
    private final Judging judging;

    CheckInWithdrawDelegate(Judging judging) {
        this.judging = judging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        judging.withdraw(CheckInId.of(execution.getProcessBusinessKey()));
    }
}
