package org.qunflow.engine.decide;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.qunflow.engine.Decision;
import org.springframework.stereotype.Component;

/** Asks decision tables and remembers their answers by version and inputs. */
@Component
public class Asking {
    private static final int REMEMBERED = 10_000;

    private final Tables tables;
    private final Feel feel;
    private final Map<Question, Decision> answers = new ConcurrentHashMap<>();

    Asking(Tables tables, Feel feel) {
        this.tables = tables;
        this.feel = feel;
    }

    private record Question(String definitionId, Map<String, Object> inputs) {}

    public Decision ask(String key, Map<String, Object> inputs) {
        Table table = tables.newest(key);
        Question question = new Question(table.definitionId(), Collections.unmodifiableMap(new TreeMap<>(inputs)));
        Decision known = answers.get(question);
        if (known != null) {
            return known;
        }
        Decision decision = evaluate(table, question.inputs());
        if (answers.size() >= REMEMBERED) {
            answers.clear();
        }
        answers.put(question, decision);
        return decision;
    }

    private Decision evaluate(Table table, Map<String, Object> inputs) {
        inputs.forEach(Asking::checkPrimitive);
        List<DmnEvaluatedDecisionRule> rules = feel.ask(table.decision(), inputs);
        if (rules.isEmpty()) {
            throw new IllegalStateException(
                    "No row of table " + table.key() + " version " + table.version() + " fires for " + inputs);
        }
        return table.answer(inputs, rules.get(0));
    }

    private static void checkPrimitive(String name, Object value) {
        boolean primitive =
                value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
        if (!primitive) {
            throw new IllegalArgumentException("Input '" + name + "' of a decision is a "
                    + value.getClass().getSimpleName() + "; only text, numbers and booleans are asked with");
        }
    }
}
