package org.qunflow.engine.decide;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.qunflow.engine.DecisionTable;
import org.springframework.stereotype.Component;

/**
 * Says which conditions of a table hold for given inputs, also those of rules that did not decide. The table is taken
 * apart into another one, in which every rule has one of the conditions and all rules that fire are named.
 */
@Component
public class Conditions {
    private final Feel feel;
    private final Map<String, DmnDecision> apart = new ConcurrentHashMap<>();

    Conditions(Feel feel) {
        this.feel = feel;
    }

    /** For each rule of the table, in its order, whether each of its conditions holds. Throws what the evaluation throws. */
    public List<List<Boolean>> of(String definitionId, DecisionTable table, Map<String, Object> inputs) {
        DmnDecision decision = apart.computeIfAbsent(definitionId, id -> parse(table));
        Set<String> held = feel.ask(decision, inputs).stream()
                .map(DmnEvaluatedDecisionRule::getId)
                .collect(Collectors.toSet());
        return IntStream.range(0, table.rules().size())
                .mapToObj(rule -> IntStream.range(0, table.inputs().size())
                        .mapToObj(column -> held.contains(TableApart.id(rule, column)))
                        .toList())
                .toList();
    }

    private DmnDecision parse(DecisionTable table) {
        byte[] xml = TableApart.xml(table).getBytes(StandardCharsets.UTF_8);
        return feel.parse(TableApart.KEY, new ByteArrayInputStream(xml));
    }
}
