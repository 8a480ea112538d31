package org.qunflow.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.qunflow.engine.step.StepListeners;
import org.qunflow.engine.work.Answers;

/** What a delegate may ask of the step it is rung for: its parameters, and a place for routing answers. */
public final class Steps {

    private Steps() {}

    /** The step's parameters, cached by definition and element. */
    public static StepSettings settings(DelegateExecution execution) {
        return (StepSettings) ((ExecutionEntity) execution).getActivity().getProperty(StepListeners.SETTINGS);
    }

    /** The key of the process whose step is being worked on in this thread, or empty outside of one. */
    public static Optional<String> process() {
        return Optional.ofNullable(Context.getBpmnExecutionContext())
                .map(context -> context.getExecution().getProcessDefinition().getKey());
    }

    /** Sets answers that route the token on and leave no row behind (transient variables). */
    public static void answer(DelegateExecution execution, Map<String, Object> answers) {
        execution.setVariables(Answers.passing(answers));
    }
}
