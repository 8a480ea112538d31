package org.qunflow.intake.mapping;

import java.util.List;
import org.qunflow.intake.file.Rejection;
import org.qunflow.intake.file.Sentence;

/**
 * A file as somebody sees it while he says what its columns hold.
 *
 * @param fields that are chosen, in the order of the file
 * @param rows the first lines as they would be read
 * @param problems what stands in the way of the import
 */
public record Sheet(Choice choice, List<Column> columns, List<String> fields, List<Row> rows, List<Sentence> problems) {

    /** A column of the file; ours: one that only a file of rejected lines has; twice: its field is chosen elsewhere too. */
    public record Column(String heading, List<String> samples, String field, boolean ours, boolean twice) {}

    /** A line: the values of the chosen fields, and why it would be rejected. */
    public record Row(long number, List<String> values, List<Rejection> problems) {}

    public boolean isReady() {
        return problems.isEmpty();
    }
}
