package org.qunflow.engine.step;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngineException;
import org.qunflow.engine.work.Gathered;

/** Stops an instance that never waits: so many steps in one transaction are a loop, not a path. */
final class StepLimit {
    private final int most;
    private final Gathered<Map<String, int[]>> steps = new Gathered<>(HashMap::new, Map::clear);

    StepLimit(int most) {
        this.most = most;
    }

    void count(String rootInstance) {
        int[] count = steps.current().computeIfAbsent(rootInstance, k -> new int[1]);
        if (++count[0] > most) {
            throw new ProcessEngineException("Step limit: instance " + rootInstance + " took more than " + most
                    + " steps in one transaction without waiting");
        }
    }
}
