package org.qunflow.intake.file;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a file, cut into cells at the separator. */
public record Line(long number, List<String> cells, String separator) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** The line as it may stand in the file. */
    public String raw() {
        return cells.stream().map(this::quoted).collect(Collectors.joining(separator));
    }

    private String quoted(String cell) {
        boolean plain = cells.size() == 1 || !cell.contains(separator) && !cell.contains("\"") && !cell.contains("\n");
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
