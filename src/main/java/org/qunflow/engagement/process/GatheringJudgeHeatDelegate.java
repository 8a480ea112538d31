package org.qunflow.engagement.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engagement.gathering.GatheringId;
import org.qunflow.engagement.gathering.course.Gatherings;
import org.qunflow.engagement.gathering.course.Hosting;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.engine.Steps;
import org.springframework.stereotype.Component;

/** Judges how hot the discussion was by the table gathering-heat (000-15). */
@Component("gatheringJudgeHeatDelegate")
class GatheringJudgeHeatDelegate implements JavaDelegate {
    private final Gatherings gatherings;
    private final Hosting hosting;
    private final StepDecisions decisions;

    GatheringJudgeHeatDelegate(Gatherings gatherings, Hosting hosting, StepDecisions decisions) {
        this.gatherings = gatherings;
        this.hosting = hosting;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GatheringId id = GatheringId.of(execution.getProcessBusinessKey());
        Map<String, Object> inputs =
                Map.of("mood", execution.getVariable("mood").toString(), "spoke", hosting.spoke(id));
        Decision decision = decisions.decide(execution, gatherings.communityOf(id), "gathering-heat", inputs);
        Steps.answer(execution, decision.outputs());
    }
}
