package org.qunflow.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a delegate may ask of the step it is rung for: its parameters, and a place for routing answers. */
public final class Steps {

    private Steps() {}

    /** The step's parameters, cached by definition and element. */
    public static StepSettings settings(DelegateExecution execution) {
        throw new UnsupportedOperationException("engine room: settings");
    }

    /** Sets answers that route the token on and leave no row behind (transient variables). */
    public static void answer(DelegateExecution execution, Map<String, Object> answers) {
        throw new UnsupportedOperationException("engine room: answer");
    }
}
