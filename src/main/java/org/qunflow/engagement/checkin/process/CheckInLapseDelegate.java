package org.qunflow.engagement.checkin.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.checkin.CheckInId;
import org.qunflow.engagement.checkin.Judging;
import org.springframework.stereotype.Component;

/** No other picture came in time: the day does not count. */
@Component("checkInLapseDelegate")
class CheckInLapseDelegate implements JavaDelegate {
    private final Judging judging;

    CheckInLapseDelegate(Judging judging) {
        this.judging = judging;
    }

    @Override
    public void execute(DelegateExecution execution) {
        judging.lapse(CheckInId.of(execution.getProcessBusinessKey()));
    }
}
