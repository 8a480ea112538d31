package org.qunflow.engine;

import java.util.Map;

/**
 * An answer of a decision table.
 *
 * @param table decision id
 * @param version deployed version that was used
 * @param row id of the row that fired
 * @param inputs what it was asked with
 * @param outputs what it answered, by output name
 */
public record Decision(String table, int version, String row, Map<String, Object> inputs, Map<String, Object> outputs) {

    /** The output of this name as text; throws IllegalStateException if the table has no such output. */
    public String text(String output) {
        Object value = outputs.get(output);
        if (value == null) {
            throw new IllegalStateException(
                    "Table " + table + " version " + version + " row " + row + " answers no '" + output + "'");
        }
        return value.toString();
    }

    /** In the journal's words. */
    public Map<String, Object> asData() {
        return Map.of("table", table, "version", version, "row", row, "inputs", inputs, "outputs", outputs);
    }
}
