package org.qunflow.conversion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.live.LiveCourse;
import org.qunflow.conversion.live.LiveId;
import org.springframework.stereotype.Component;

/** Reminds groups of a live room on the day (002-05). */
@Component("liveRemindDelegate")
class LiveRemindDelegate implements JavaDelegate {
    private final LiveCourse course;

    LiveRemindDelegate(LiveCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LiveId live = LiveId.of(execution.getProcessBusinessKey());
        course.remind(live);
    }
}
