package org.qunflow.shared;

/** What may stand in a cell of a file that is opened by a spreadsheet: text, never a formula. */
public final class SafeCell {
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String LOOKS_EMPTY = " \u00a0\u3000\ufeff";
    private static final int LONGEST = 32_000; // a cell of Excel holds 32,767 characters

    private SafeCell() {}

    /** The text without control characters, cut to what a cell holds, and with a ' in front where it begins like a formula. */
    public static String of(Object value) {
        String text = readable(value == null ? "" : value.toString());
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return isFormula(cut) ? "'" + cut : cut;
    }

    private static boolean isFormula(String text) {
        int first = 0;
        while (first < text.length() && LOOKS_EMPTY.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        return first < text.length() && BEGINS_A_FORMULA.indexOf(text.charAt(first)) >= 0;
    }

    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= ' ' || c == '\t' || c == '\r' || c == '\n')
                .filter(c -> c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }
}
