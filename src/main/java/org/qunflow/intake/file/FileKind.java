package org.qunflow.intake.file;

import java.util.List;

/** What a file holds, and with it the columns it is read by. */
public enum FileKind {
    MEMBERS(Columns.MEMBERS),
    FACTS(Columns.FACTS),
    ORDERS(Columns.ORDERS),
    CDNOW(List.of());

    private final List<Column> columns;

    FileKind(List<Column> columns) {
        this.columns = columns;
    }

    /** The documented columns; none for a preset of fixed width. */
    public List<Column> columns() {
        return columns;
    }

    public boolean isPreset() {
        return columns.isEmpty();
    }
}
