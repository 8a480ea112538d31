package org.qunflow.engine.step;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.qunflow.shared.PerTransaction;

/** Stops an instance that never waits: so many steps in one transaction are a loop, not a path. */
final class StepLimit {
    private final int most;
    private final PerTransaction<Map<String, int[]>> steps = new PerTransaction<>(HashMap::new, Map::clear);

    StepLimit(int most) {
        this.most = most;
    }

    /** Counts a step of the instance that stands at the top, taken at this element of that process. */
    void count(String rootInstance, String process, String element) {
        int[] count = steps.current().computeIfAbsent(rootInstance, k -> new int[1]);
        if (++count[0] > most) {
            throw new ProcessEngineException("Step limit: at " + element + " of " + process + " instance "
                    + rootInstance + " took more than " + most + " steps in one transaction without waiting");
        }
    }
}
