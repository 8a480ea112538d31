package org.qunflow.outreach.template;

import java.time.Instant;

/**
 * A version of a text in both languages.
 *
 * @param revision grows with every change of a proposal
 * @param decidedBy who approved, refused or withdrew it; null while it is proposed
 */
public record Version(
        int version,
        TemplateText zh,
        TemplateText en,
        State state,
        int revision,
        String author,
        Instant writtenAt,
        String decidedBy,
        Instant decidedAt,
        String note) {

    /** Where a version stands. */
    public enum State {
        PROPOSED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    public boolean isProposed() {
        return state == State.PROPOSED;
    }

    /** What somebody saw who began to write from here. */
    public String base() {
        return version + "." + revision;
    }
}
