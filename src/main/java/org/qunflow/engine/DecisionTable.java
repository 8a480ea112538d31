package org.qunflow.engine;

import java.util.List;
import java.util.Optional;

/**
 * A decision table as it was deployed, to be read.
 *
 * @param purpose what it decides, in the words of whoever drew it
 * @param hitPolicy UNIQUE, FIRST or ANY
 */
public record DecisionTable(
        Words name, Words purpose, String hitPolicy, List<Column> inputs, List<Column> outputs, List<Rule> rules) {

    /** The same words in both languages; where one is missing it is the other's. */
    public record Words(String zh, String en) {
        public String in(String language) {
            return "zh".equals(language) ? zh : en;
        }
    }

    /**
     * An input or an output.
     *
     * @param name the expression that is asked, or the name of the output
     * @param type FEEL type, may be empty
     * @param meaning what it stands for, may be empty
     * @param values the values that are allowed, as FEEL, may be empty
     */
    public record Column(Words label, String name, String type, Words meaning, String values) {}

    /** A row: one entry per column, FEEL as written; the number counts from 1. */
    public record Rule(String id, int number, List<String> inputs, List<String> outputs, Words annotation) {}

    /** The rule of this id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
