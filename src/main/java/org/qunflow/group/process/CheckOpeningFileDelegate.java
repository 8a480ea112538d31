package org.qunflow.group.process;

import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.qunflow.engine.Steps;
import org.qunflow.group.opening.OpeningSteps;
import org.qunflow.shared.GroupId;
import org.springframework.stereotype.Component;

/** Answers whether the opening file is complete (001-05, 002-07). */
@Component("checkOpeningFileDelegate")
class CheckOpeningFileDelegate implements JavaDelegate {
    private final OpeningSteps steps;

    CheckOpeningFileDelegate(OpeningSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        GroupId group = GroupId.of(execution.getProcessBusinessKey());
        String wish = Objects.toString(execution.getVariable("decision"), "SUBMIT");
        String theme = Objects.toString(execution.getVariable("theme"), "");
        Steps.answer(execution, Map.of("filed", steps.check(group, wish, theme)));
    }
}
