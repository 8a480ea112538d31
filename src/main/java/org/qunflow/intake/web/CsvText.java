package org.qunflow.intake.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Writes lines that a spreadsheet shows as text: every field quoted, none of them taken for a formula. */
final class CsvText {
    private static final String FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private CsvText() {}

    static String line(String... fields) {
        return Arrays.stream(fields).map(CsvText::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
