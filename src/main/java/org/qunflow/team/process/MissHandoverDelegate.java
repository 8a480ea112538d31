package org.qunflow.team.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.team.ShiftHandovers;
import org.springframework.stereotype.Component;

/** Writes down that a shift was not handed over, or not taken over. */
@Component("missHandoverDelegate")
class MissHandoverDelegate implements JavaDelegate {
    private final ShiftHandovers handovers;

    MissHandoverDelegate(ShiftHandovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handovers.missed(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
