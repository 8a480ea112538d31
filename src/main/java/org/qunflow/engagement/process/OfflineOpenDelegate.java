package org.qunflow.engagement.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.offline.OfflineCourse;
import org.qunflow.engagement.offline.OfflineId;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Opens an offline event for pledges, or says that it is too late (000-16). */
@Component("offlineOpenDelegate")
class OfflineOpenDelegate implements JavaDelegate {
    private final OfflineCourse course;

    OfflineOpenDelegate(OfflineCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean opened = course.open(OfflineId.of(execution.getProcessBusinessKey()));
        Steps.answer(execution, Map.of("opened", opened));
    }
}
