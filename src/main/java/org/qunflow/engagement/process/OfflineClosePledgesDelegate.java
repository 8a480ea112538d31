package org.qunflow.engagement.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.offline.OfflineCourse;
import org.qunflow.engagement.offline.OfflineId;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Ends the crowdfunding of an offline event: funded, or everybody gets the money back (000-16). */
@Component("offlineClosePledgesDelegate")
class OfflineClosePledgesDelegate implements JavaDelegate {
    private final OfflineCourse course;

    OfflineClosePledgesDelegate(OfflineCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean funded = course.closePledges(OfflineId.of(execution.getProcessBusinessKey()));
        Steps.answer(execution, Map.of("funded", funded));
    }
}
