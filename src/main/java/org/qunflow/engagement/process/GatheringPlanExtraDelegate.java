package org.qunflow.engagement.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.gathering.cadence.Alarms;
import org.springframework.stereotype.Component;

/** Plans one more gathering for the group whose cadence is below the floor (003-24). */
@Component("gatheringPlanExtraDelegate")
class GatheringPlanExtraDelegate implements JavaDelegate {
    private final Alarms alarms;

    GatheringPlanExtraDelegate(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        alarms.planExtra(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
