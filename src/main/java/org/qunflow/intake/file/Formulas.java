package org.qunflow.intake.file;

import java.util.regex.Pattern;

/** Texts that a spreadsheet would take for a formula: guarded by an apostrophe on their way out, plain on their way in. */
public final class Formulas {
    private static final String START = "[=+\\-@\\t\\r\\n\u0000＝＋－＠]";
    private static final Pattern DANGEROUS = Pattern.compile("'*" + START + ".*", Pattern.DOTALL);
    private static final Pattern GUARDED = Pattern.compile("'+" + START + ".*", Pattern.DOTALL);

    private Formulas() {}

    public static String guarded(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    /** What was guarded before. */
    static String plain(String text) {
        return GUARDED.matcher(text).matches() ? text.substring(1) : text;
    }
}
