package org.qunflow.insight.board;

import java.util.List;

/**
 * The table of a chart: what is said in its picture, in numbers.
 *
 * @param name of the chart, in addresses and message keys
 * @param head keys of the columns, the first one names the rows
 * @param rows what stands before each row, and a value for each further column; a missing value is null
 */
record Sheet(String name, List<String> head, List<Row> rows) {

    /** One row. */
    record Row(String label, List<Double> values) {}

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
