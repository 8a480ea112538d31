package org.qunflow.engagement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.offline.OfflineCourse;
import org.qunflow.engagement.offline.OfflineId;
import org.qunflow.engagement.offline.Offlines;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.qunflow.shared.CommunityId;
import org.springframework.stereotype.Component;

/** Asks the table offline-event-readiness whether users are many (000-16). */
@Component("offlineWeighDelegate")
class OfflineWeighDelegate implements JavaDelegate {
    private final OfflineCourse course;
    private final Offlines events;
    private final StepDecisions decisions;

    OfflineWeighDelegate(OfflineCourse course, Offlines events, StepDecisions decisions) {
        this.course = course;
        this.events = events;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        OfflineId id = OfflineId.of(execution.getProcessBusinessKey());
        CommunityId community = events.communityOf(id);
        Decision decision =
                course.weigh(id, inputs -> decisions.decide(execution, community, "offline-event-readiness", inputs));
        Steps.answer(execution, decision.outputs());
    }
}
