package org.qunflow.sop;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a table must answer.
 *
 * @param inputs what is put in, by the name of the input
 * @param expected id of the rule that must fire
 */
public record TableCase(UUID id, Map<String, String> inputs, String expected) {

    /** A case and what the table answers now; fired is empty where it cannot decide. */
    public record Tried(TableCase of, String fired) {
        public boolean isRight() {
            return of.expected().equals(fired);
        }
    }

    /** As people read it: band = 800, quadrant = HH. */
    public String asked() {
        return inputs.entrySet().stream()
                .map(input -> input.getKey() + " = " + input.getValue())
                .collect(Collectors.joining(", "));
    }
}
