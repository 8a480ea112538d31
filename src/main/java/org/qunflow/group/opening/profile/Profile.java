package org.qunflow.group.opening.profile;

import org.qunflow.group.opening.Kind;

/**
 * What a community is for, and who speaks in its name (000-01, 000-02, 000-03).
 *
 * @param principles the values that its members share
 * @param kind null until it is chosen
 * @param backing the product or project behind it
 * @param version as it was read; 0 if there is none yet
 */
public record Profile(
        String purpose,
        String principles,
        Kind kind,
        String persona,
        String tone,
        String taboos,
        String backing,
        int version) {
    static final Profile NONE = new Profile("", "", null, "", "", "", "", 0);
}
