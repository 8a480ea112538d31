package org.qunflow.engagement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.course.Hosting;
import org.springframework.stereotype.Component;

/** Records that nobody held a gathering (003-24). */
@Component("gatheringRecordMissedDelegate")
class GatheringRecordMissedDelegate implements JavaDelegate {
    private final Hosting hosting;

    GatheringRecordMissedDelegate(Hosting hosting) {
        this.hosting = hosting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        hosting.miss(GatheringId.of(execution.getProcessBusinessKey()));
    }
}
