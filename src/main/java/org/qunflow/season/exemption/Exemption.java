package org.qunflow.season.exemption;

import java.time.Instant;

/** What kept or keeps a holder from being judged. */
public record Exemption(Kind kind, Instant since, Instant until, String reason, String by) {

    /** Given by a lead, or asked for by the holder. */
    public enum Kind {
        PROTECTION,
        LEAVE
    }
}
