package org.qunflow.engagement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.offline.OfflineCourse;
import org.qunflow.engagement.offline.OfflineId;
import org.qunflow.engagement.offline.OfflineState;
import org.qunflow.engine.StepSettings;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Ends an offline event that is not held, and gives back what was pledged (000-16). */
@Component("offlineEndDelegate")
class OfflineEndDelegate implements JavaDelegate {
    private final OfflineCourse course;

    OfflineEndDelegate(OfflineCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepSettings step = Steps.settings(execution);
        course.end(
                OfflineId.of(execution.getProcessBusinessKey()),
                OfflineState.valueOf(step.text("outcome")),
                step.text("why"));
    }
}
