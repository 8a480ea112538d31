package org.qunflow.outreach.template;

/**
 * A text as somebody writes it.
 *
 * @param base version and revision that he saw when he began, "" for a new text
 */
public record Draft(String key, Occasion occasion, String nameZh, String nameEn, String zh, String en, String base) {

    /** The same words for that key and occasion. */
    public Draft of(String otherKey, Occasion otherOccasion) {
        return new Draft(otherKey, otherOccasion, nameZh, nameEn, zh, en, base);
    }

    /** The same words, written in the knowledge of that version and revision. */
    public Draft over(String otherBase) {
        return new Draft(key, occasion, nameZh, nameEn, zh, en, otherBase);
    }

    /** As it is kept: ends of lines are the same everywhere, nothing blank around. */
    public Draft tidy() {
        return new Draft(
                tidy(key),
                occasion == null ? Occasion.ANY : occasion,
                tidy(nameZh),
                tidy(nameEn),
                tidy(zh),
                tidy(en),
                tidy(base));
    }

    private static String tidy(String text) {
        return text == null ? "" : text.replace("\r\n", "\n").strip();
    }
}
