package org.qunflow.intake.web;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.qunflow.intake.file.Formulas;

/** Writes lines that a spreadsheet shows as text: every field quoted, none of them taken for a formula. */
final class CsvText {
    private CsvText() {}

    static String line(String... fields) {
        return Arrays.stream(fields).map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        return '"' + Formulas.guarded(text).replace("\"", "\"\"") + '"';
    }
}
