package org.qunflow.engagement.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.engagement.gathering.course.Hosting;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Checks the brief by the table gathering-brief (003-03). */
@Component("gatheringCheckBriefDelegate")
class GatheringCheckBriefDelegate implements JavaDelegate {
    private final Gatherings gatherings;
    private final Hosting hosting;
    private final StepDecisions decisions;

    GatheringCheckBriefDelegate(Gatherings gatherings, Hosting hosting, StepDecisions decisions) {
        this.gatherings = gatherings;
        this.hosting = hosting;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GatheringId id = GatheringId.of(execution.getProcessBusinessKey());
        Decision decision =
                decisions.decide(execution, gatherings.communityOf(id), "gathering-brief", hosting.checklist(id));
        if (!decision.text("brief").equals("PASS")) {
            hosting.doubt(id, decision.text("reason"));
        }
        Steps.answer(execution, decision.outputs());
    }
}
