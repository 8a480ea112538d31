package org.qunflow.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Models that may not be deployed, with everything that is wrong with them. */
public class ModelsRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ModelViolation> violations;

    public ModelsRefused(List<ModelViolation> violations) {
        super(violations.size() + " findings in models:" + text(violations));
        this.violations = List.copyOf(violations);
    }

    public List<ModelViolation> violations() {
        return violations;
    }

    /** All findings, one a line. */
    public static String text(List<ModelViolation> violations) {
        return violations.stream().map(ModelsRefused::line).collect(Collectors.joining());
    }

    private static String line(ModelViolation v) {
        return "%n  %s%s: %s (%s). %s"
                .formatted(v.file(), v.element().isEmpty() ? "" : "#" + v.element(), v.rule(), v.finding(), v.remedy());
    }
}
