package org.qunflow.conversion.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.live.LiveCourse;
import org.qunflow.conversion.live.LiveId;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Publishes a live room, or says that it is too late. */
@Component("livePublishDelegate")
class LivePublishDelegate implements JavaDelegate {
    private final LiveCourse course;

    LivePublishDelegate(LiveCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LiveId live = LiveId.of(execution.getProcessBusinessKey());
        Steps.answer(execution, Map.of("published", course.publish(live)));
    }
}
