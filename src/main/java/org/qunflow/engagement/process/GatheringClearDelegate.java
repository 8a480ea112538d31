package org.qunflow.engagement.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.course.Hosting;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Clears a gathering for its announcement, or says no (003-08, 001-03). */
@Component("gatheringClearDelegate")
class GatheringClearDelegate implements JavaDelegate {
    private final Hosting hosting;

    GatheringClearDelegate(Hosting hosting) {
        this.hosting = hosting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean cleared = hosting.clear(GatheringId.of(execution.getProcessBusinessKey()));
        Steps.answer(execution, Map.of("cleared", cleared));
    }
}
