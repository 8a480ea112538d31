package org.qunflow.season.exemption;

import java.time.LocalDate;

/**
 * What kept or keeps a holder from being judged.
 *
 * @param first day of the community's zone
 * @param last the last day of it, included
 */
public record Exemption(Kind kind, LocalDate first, LocalDate last, String reason, String by) {

    /** Given by a lead, or asked for by the holder. */
    public enum Kind {
        PROTECTION,
        LEAVE
    }
}
