package org.qunflow.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import org.qunflow.intake.file.Encoding;
import org.qunflow.intake.file.Layout;

/** What somebody says of a file: its encoding, and the field of each column, "" for one that is ignored. */
public record Choice(Encoding encoding, List<String> fields) {

    /** As many fields as the file has columns. */
    Choice fitted(int columns) {
        List<String> fitted = new ArrayList<>(fields.subList(0, Math.min(columns, fields.size())));
        while (fitted.size() < columns) {
            fitted.add("");
        }
        return new Choice(encoding, List.copyOf(fitted));
    }

    Layout layout() {
        return Layout.chosen(encoding, fields);
    }
}
