package org.qunflow.intake.file;

/** A line that is not applied: which column, why (a message key), the value found there, and the line as it stands. */
public record Rejection(long line, String column, String reason, String argument, String raw) {
    private static final int LONGEST_RAW = 20_000;
    private static final int LONGEST_ARGUMENT = 120;

    public Rejection {
        raw = cut(raw, LONGEST_RAW);
        argument = cut(argument, LONGEST_ARGUMENT);
    }

    /** True if the line was too long to be kept as it stands. */
    public boolean isCut() {
        return raw.length() > LONGEST_RAW;
    }

    private static String cut(String text, int longest) {
        String plain = text.replace("\u0000", "");
        return plain.length() <= longest ? plain : plain.substring(0, longest) + "…";
    }
}
