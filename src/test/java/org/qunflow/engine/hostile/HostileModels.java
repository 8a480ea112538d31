package org.qunflow.engine.hostile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Models that somebody might deploy to run code, read secrets or stop the machine. Each payload would trip the canary. */
public final class HostileModels {
    public static final String CANARY = "org.qunflow.engine.Canary";
    static final String REFLECTION = "${''.getClass().forName('" + CANARY + "').getMethod('sing').invoke(null)}";

    private HostileModels() {}

    /** Case name → the BPMN, DMN or form file; the file's kind is told by the name's ending. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        List.of(new Expressions(), new ForeignCode(), new Structures(), new OddFiles(), new Tables(), new Forms())
                .forEach(kind -> all.putAll(kind.cases()));
        return all;
    }
}
