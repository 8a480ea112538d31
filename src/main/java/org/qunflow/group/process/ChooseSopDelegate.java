package org.qunflow.group.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Decision;
import org.qunflow.engine.StepDecisions;
import org.qunflow.group.opening.Opening;
import org.qunflow.group.opening.OpeningSteps;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** The type picks the set of SOP templates (000-02). */
@Component("chooseSopDelegate")
class ChooseSopDelegate implements JavaDelegate {
    private final OpeningSteps steps;
    private final StepDecisions decisions;

    ChooseSopDelegate(OpeningSteps steps, StepDecisions decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Opening opening = steps.get(GroupId.of(execution.getProcessBusinessKey()));
        Map<String, Object> inputs = Map.of("kind", opening.file().kind().name());
        Decision decision = decisions.decide(execution, opening.community(), "opening-sop", inputs);
        steps.chooseSop(opening.group(), decision.text("sop"));
    }
}
