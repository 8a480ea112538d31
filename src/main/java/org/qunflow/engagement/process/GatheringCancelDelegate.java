package org.qunflow.engagement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.course.Hosting;
import org.springframework.stereotype.Component;

/** Cancels a gathering that was not held. */
@Component("gatheringCancelDelegate")
class GatheringCancelDelegate implements JavaDelegate {
    private final Hosting hosting;

    GatheringCancelDelegate(Hosting hosting) {
        this.hosting = hosting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hosting.cancel(GatheringId.of(execution.getProcessBusinessKey()));
    }
}
