package org.qunflow.engine.decide;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.qunflow.engine.Decision;

/** A deployed decision table, parsed and ready to be asked. */
record Table(String definitionId, String key, int version, DmnDecision decision) {

    Decision answer(Map<String, Object> inputs, DmnEvaluatedDecisionRule rule) {
        Map<String, Object> outputs = new LinkedHashMap<>();
        rule.getOutputEntries()
                .values()
                .forEach(entry ->
                        outputs.put(entry.getOutputName(), entry.getValue().getValue()));
        return new Decision(key, version, rule.getId(), inputs, outputs);
    }
}
