package org.qunflow.outreach.template;

import java.util.List;

/**
 * A text as a member would get it.
 *
 * @param bytes how long it is for the channel
 */
public record Preview(List<Piece> pieces, int bytes) {

    /** A stretch of it. */
    public record Piece(Kind kind, String text) {}

    /** Where a stretch comes from; NOTHING: a placeholder that has no value and is not known. */
    public enum Kind {
        WORDS,
        VALUE,
        OTHERWISE,
        EXAMPLE,
        NOTHING
    }
}
