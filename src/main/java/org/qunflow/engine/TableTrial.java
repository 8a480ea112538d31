package org.qunflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qunflow.engine.decide.TrialRuns;
import org.qunflow.engine.view.TableReader;
import org.springframework.stereotype.Service;

/** Reads and asks a table before it is deployed. Only one with which {@link ModelCheck} finds nothing wrong may be asked. */
@Service
public class TableTrial {
    private final TrialRuns trial;

    TableTrial(TrialRuns trial) {
        this.trial = trial;
    }

    /** Throws IllegalStateException if the content holds no table of that name. */
    public DecisionTable read(String file, String content) {
        return TableReader.read(key(file), bytes(content));
    }

    /** Ids of the rules that fire; none if the table cannot decide. */
    public List<String> fired(String file, String content, Map<String, String> inputs) {
        Map<String, Object> typed = new HashMap<>(inputs);
        try {
            read(file, content).inputs().forEach(c -> typed.computeIfPresent(c.name(), (n, v) -> typed(c.type(), v)));
        } catch (NumberFormatException noNumber) {
            return List.of();
        }
        return trial.fired(key(file), bytes(content), typed);
    }

    private static Object typed(String type, Object given) {
        String value = given.toString();
        return switch (type) {
            case "integer", "long" -> Long.valueOf(value);
            case "double", "number" -> Double.valueOf(value);
            case "boolean" -> Boolean.valueOf(value);
            default -> value;
        };
    }

    private static String key(String file) {
        return file.substring(0, file.lastIndexOf('.'));
    }

    private static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
