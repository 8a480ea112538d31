package org.qunflow.design.live;

import java.util.List;
import java.util.Optional;
import org.qunflow.engine.Interventions.Act;

/**
 * What the reader wants to do with those who stand at a step, as the form says it.
 *
 * @param what an act, and behind a colon its target
 * @param scope all: everybody whom the filter counts; otherwise those chosen
 */
record Plan(String what, String reason, String scope, List<String> chosen) {
    private static final int LONGEST_REASON = 500;

    Plan {
        what = what == null ? "" : what;
        reason = reason == null ? "" : reason.strip();
        chosen = chosen == null ? List.of() : List.copyOf(chosen);
    }

    Act act() {
        return Act.valueOf(what.split(":", 2)[0]);
    }

    String target() {
        String[] words = what.split(":", 2);
        return words.length < 2 ? null : words[1];
    }

    public boolean all() {
        return "all".equals(scope);
    }

    /** The message key of what is missing. */
    Optional<String> problem() {
        if (!what.matches("(MOVE|SKIP):[\\w.-]+|RETRY|CANCEL")) {
            return Optional.of("live.problem.what");
        }
        if (!all() && chosen.isEmpty()) {
            return Optional.of("live.problem.chosen");
        }
        return reason.isEmpty() || reason.length() > LONGEST_REASON
                ? Optional.of("live.problem.reason")
                : Optional.empty();
    }
}
