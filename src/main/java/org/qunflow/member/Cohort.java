package org.qunflow.member;

/**
 * By what members are told apart where they are counted.
 *
 * @param tier empty: none yet
 * @param source where they came from; empty: no member
 */
public record Cohort(String tier, String source) {
    private static final char BETWEEN = '/'; // no tier has one in its name

    public Cohort {
        tier = tier == null ? "" : tier;
    }

    private static Cohort nobody() {
        return new Cohort("", "");
    }

    /** Reads the label by which the engine counts. */
    public static Cohort of(String label) {
        int between = label.indexOf(BETWEEN);
        return between < 0 ? nobody() : new Cohort(label.substring(0, between), label.substring(between + 1));
    }

    String label() {
        return tier + BETWEEN + source;
    }
}
