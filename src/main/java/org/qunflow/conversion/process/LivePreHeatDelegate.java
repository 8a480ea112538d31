package org.qunflow.conversion.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.live.LiveCourse;
import org.qunflow.conversion.live.LiveId;
import org.springframework.stereotype.Component;

/** Tells groups of a live room some days before it (002-05). */
@Component("livePreHeatDelegate")
class LivePreHeatDelegate implements JavaDelegate {
    private final LiveCourse course;

    LivePreHeatDelegate(LiveCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LiveId live = LiveId.of(execution.getProcessBusinessKey());
        course.preHeat(live);
    }
}
