package org.qunflow.engine.decide;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.springframework.stereotype.Component;

/** Asks a table that nobody has deployed. */
@Component
public class TrialRuns {
    private final Feel feel;

    TrialRuns(Feel feel) {
        this.feel = feel;
    }

    /** Ids of the rules that fire; none too where the engine cannot decide: a value of another type, or two rules of a UNIQUE table. */
    public List<String> fired(String key, byte[] table, Map<String, Object> inputs) {
        try {
            return feel.ask(feel.parse(key, new ByteArrayInputStream(table)), inputs).stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .toList();
        } catch (DmnEngineException cannotDecide) {
            return List.of();
        }
    }
}
