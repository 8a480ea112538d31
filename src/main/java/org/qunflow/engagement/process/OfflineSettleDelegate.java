package org.qunflow.engagement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.offline.OfflineCourse;
import org.qunflow.engagement.offline.OfflineId;
import org.springframework.stereotype.Component;

/** Settles the pledges of an offline event by who came (000-16). */
@Component("offlineSettleDelegate")
class OfflineSettleDelegate implements JavaDelegate {
    private final OfflineCourse course;

    OfflineSettleDelegate(OfflineCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.settle(OfflineId.of(execution.getProcessBusinessKey()));
    }
}
