package org.qunflow.engine.model;

import java.util.List;
import java.util.stream.Collectors;
import org.qunflow.engine.ModelViolation;

/** Models that may not be deployed, with everything that is wrong with them. */
public class ModelsRefused extends RuntimeException {
    private final transient List<ModelViolation> violations;

    public ModelsRefused(List<ModelViolation> violations) {
        super(violations.size() + " findings in models:" + text(violations));
        this.violations = List.copyOf(violations);
    }

    public List<ModelViolation> violations() {
        return violations;
    }

    static String text(List<ModelViolation> violations) {
        return violations.stream().map(ModelsRefused::line).collect(Collectors.joining());
    }

    private static String line(ModelViolation v) {
        return "%n  %s%s: %s (%s). %s"
                .formatted(v.file(), v.element().isEmpty() ? "" : "#" + v.element(), v.rule(), v.finding(), v.remedy());
    }
}
