package org.qunflow.engine.decide;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.stereotype.Component;

/** A decision engine of our own that knows FEEL and nothing else: no scripts, no beans, no history. */
@Component
class Feel {
    private final ThreadLocal<List<DmnEvaluatedDecisionRule>> fired = new ThreadLocal<>();
    private final DmnEngine engine = engine();

    DmnDecision parse(String key, InputStream xml) {
        return engine.parseDecision(key, xml);
    }

    /** The rules that fire for these inputs. */
    List<DmnEvaluatedDecisionRule> ask(DmnDecision decision, Map<String, Object> inputs) {
        try {
            engine.evaluateDecisionTable(decision, inputs);
            return fired.get();
        } finally {
            fired.remove();
        }
    }

    private void evaluated(DmnDecisionTableEvaluationEvent event) {
        fired.set(event.getMatchingRules());
    }

    private DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(language -> null);
        configuration.setElProvider(new NoExpressions());
        configuration.customPostDecisionTableEvaluationListeners(List.of(this::evaluated));
        return configuration.buildEngine();
    }
}
