package org.qunflow.conversion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.live.LiveCourse;
import org.qunflow.conversion.live.LiveId;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Ends a live room that is not held. */
@Component("liveEndDelegate")
class LiveEndDelegate implements JavaDelegate {
    private final LiveCourse course;

    LiveEndDelegate(LiveCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LiveId live = LiveId.of(execution.getProcessBusinessKey());
        course.end(live, Steps.settings(execution).text("why"));
    }
}
