package org.qunflow.intake.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which column stands where, as the first line says; headers are accepted in English and Chinese. */
final class Header {
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, Column> columns = new HashMap<>();
    private final List<String> headings;
    private final List<String> fields = new ArrayList<>();
    private final boolean guarded;

    private Header(List<String> headings) {
        this.headings = headings;
        this.guarded = headings.stream().anyMatch(Report::isOurs);
    }

    /**
     * Reads the first line.
     *
     * @param chosen the field of each position; empty: as the headings name them
     * @throws FileRefused where a required column is missing or one stands there twice
     */
    static Header of(Line line, List<Column> columns, List<String> chosen) {
        Header header = new Header(line.cells());
        for (int i = 0; i < line.cells().size(); i++) {
            header.place(header.meant(i, columns, chosen), i);
        }
        header.refuseIfMissing(columns);
        return header;
    }

    private Optional<Column> meant(int position, List<Column> known, List<String> chosen) {
        String heading = headings.get(position);
        if (chosen.isEmpty()) {
            return known.stream().filter(c -> c.isCalled(heading)).findFirst();
        }
        return known.stream()
                .filter(c -> position < chosen.size() && c.name().equals(chosen.get(position)))
                .findFirst();
    }

    private void place(Optional<Column> column, int position) {
        column.ifPresent(known -> {
            if (positions.put(known.name(), position) != null) {
                throw new FileRefused("intake.refused.columnTwice", known.name());
            }
            columns.put(known.name(), known);
        });
        fields.add(column.map(Column::name).orElse(""));
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
        if (position == null || position >= line.cells().size()) {
            return "";
        }
        String text = line.cells().get(position);
        return (guarded ? Formulas.plain(text) : text).strip();
    }

    Column column(String name) {
        return columns.get(name);
    }

    int width() {
        return headings.size();
    }

    List<String> headings() {
        return headings;
    }

    /** The field of each position, "" where there is none. */
    List<String> fields() {
        return fields;
    }

    /** Headings of columns that hold no field. */
    List<String> unused() {
        return IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).isEmpty())
                .mapToObj(headings::get)
                .filter(h -> !h.isBlank() && !Report.isOurs(h))
                .toList();
    }
}
