package org.qunflow.conversion.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.conversion.live.LiveCourse;
import org.qunflow.conversion.live.LiveId;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Says whether more jumps lie before a purchase than are fine (002-16). */
@Component("liveCheckPathDelegate")
class LiveCheckPathDelegate implements JavaDelegate {
    private final LiveCourse course;

    LiveCheckPathDelegate(LiveCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LiveId live = LiveId.of(execution.getProcessBusinessKey());
        Steps.answer(execution, Map.of("path", course.isLong(live) ? "LONG" : "SHORT"));
    }
}
