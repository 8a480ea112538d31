package org.qunflow.intake.file;

import java.util.List;
import java.util.stream.Collectors;

/** Example files: the headers and one line, as the documentation of the columns shows them. */
public final class Examples {

    private Examples() {}

    public static String of(FileKind kind) {
        if (kind.isPreset()) {
            return " 00001 19970101  1   11.77\r\n 00002 19970112  1   12.00\r\n 00002 19970112  5   77.00\r\n";
        }
        return joined(kind.columns().stream().map(Column::name).toList())
                + joined(kind.columns().stream().map(Column::example).toList());
    }

    private static String joined(List<String> cells) {
        return cells.stream().collect(Collectors.joining(",", "", "\r\n"));
    }
}
