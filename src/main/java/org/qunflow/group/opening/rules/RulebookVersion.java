package org.qunflow.group.opening.rules;

import java.time.Instant;

/**
 * A version of the rulebook.
 *
 * @param approvedBy null while it is a draft
 * @param accepted members who accepted this version
 */
public record RulebookVersion(
        int version,
        String text,
        String draftedBy,
        Instant draftedAt,
        String approvedBy,
        Instant approvedAt,
        long accepted) {

    public boolean isDraft() {
        return approvedBy == null;
    }
}
