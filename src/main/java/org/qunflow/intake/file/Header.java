package org.qunflow.intake.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which column stands where, as the first line says; headers are accepted in English and Chinese. */
final class Header {
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Column> columns = new HashMap<>();
    private final List<String> unused = new ArrayList<>();
    private final int width;

    private Header(int width) {
        this.width = width;
    }

    /** Reads the first line; throws FileRefused where a required column is missing or one stands there twice. */
    static Header of(Line line, List<Column> columns) {
        Header header = new Header(line.cells().size());
        for (int i = 0; i < line.cells().size(); i++) {
            header.place(line.cells().get(i), i, columns);
        }
        header.refuseIfMissing(columns);
        return header;
    }

    private void place(String cell, int position, List<Column> known) {
        Column column = known.stream().filter(c -> c.isCalled(cell)).findFirst().orElse(null);
        if (column == null) {
            unused.add(cell);
        } else if (positions.put(column.name(), position) != null) {
            throw new FileRefused("intake.refused.columnTwice", column.name());
        } else {
            columns.put(column.name(), column);
        }
    }

    private void refuseIfMissing(List<Column> known) {
        List<String> missing = known.stream()
                .filter(Column::required)
                .map(Column::name)
                .filter(name -> !positions.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new FileRefused("intake.refused.columns", String.join(", ", missing));
        }
    }

    /** The text in that column of a line, stripped; empty where the file has no such column. */
    String cell(Line line, String column) {
        Integer position = positions.get(column);
        return position == null || position >= line.cells().size()
                ? ""
                : line.cells().get(position).strip();
    }

    Column column(String name) {
        return columns.get(name);
    }

    int width() {
        return width;
    }

    /** Headers that no column is called by. */
    List<String> unused() {
        return unused.stream().filter(h -> !h.isBlank()).toList();
    }
}
