package org.qunflow.engine;

import java.util.Map;
import java.util.Optional;

/** The parameters of one step, bound by its element template to camunda:property; no variable is written for them. */
public record StepSettings(Map<String, String> values) {

    /** The value of a parameter, or IllegalStateException with the parameter's name. */
    public String text(String name) {
        return optional(name).orElseThrow(() -> new IllegalStateException("This step has no parameter '" + name + "'"));
    }

    public Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name)).filter(v -> !v.isBlank());
    }
}
