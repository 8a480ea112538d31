package org.qunflow.conversion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.live.LiveCourse;
import org.qunflow.conversion.live.LiveId;
import org.springframework.stereotype.Component;

/** Sends the replay of a live room to those who missed it (002-05). */
@Component("liveReplayDelegate")
class LiveReplayDelegate implements JavaDelegate {
    private final LiveCourse course;

    LiveReplayDelegate(LiveCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LiveId live = LiveId.of(execution.getProcessBusinessKey());
        course.replay(live, execution.getProcessInstanceId());
    }
}
