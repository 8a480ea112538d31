package org.qunflow.engine;

import java.util.Map;
import org.qunflow.engine.decide.Asking;
import org.springframework.stereotype.Service;

/**
 * Evaluates decision tables at their newest version, memoised by table, version and the tuple of inputs. The caller
 * journals the answer (see {@link Decision#asData()}): per member in a journey, per run in a set-based sweep.
 */
@Service
public class Decisions {
    private final Asking asking;

    Decisions(Asking asking) {
        this.asking = asking;
    }

    /** Evaluates a table; inputs are strings, numbers or booleans. Throws if there is no such table or no row fires. */
    public Decision decide(String table, Map<String, Object> inputs) {
        return asking.ask(table, inputs);
    }
}
