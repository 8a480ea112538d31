package org.qunflow.group.opening;

import java.util.List;

/**
 * Why something was not done.
 *
 * @param why a word that messages know as opening.refused.WHY
 * @param about what it is about, such as the fields that are missing
 */
public record Refusal(String why, List<String> about) {

    public Refusal {
        about = List.copyOf(about);
    }

    public static Refusal of(String why, Object... about) {
        return new Refusal(
                why, java.util.Arrays.stream(about).map(Object::toString).toList());
    }

    /** False where the page must show what is there now: somebody else was faster. */
    public boolean isAboutWhatWasTyped() {
        return !why.equals("SOMEBODY_FASTER") && !why.equals("FIXED");
    }
}
