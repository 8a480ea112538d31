package org.qunflow.engagement.gathering.library;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.engagement.gathering.ContentForm;

/**
 * Something to use in gatherings.
 *
 * @param source where it is from
 * @param licence by what right it may be used (004-21)
 * @param uses in how many gatherings it was used
 */
public record Material(
        UUID id,
        String title,
        ContentForm form,
        String body,
        String tags,
        String source,
        Licence licence,
        int uses,
        Instant usedAt) {

    /** By what right a material may be used; nothing else is kept. */
    public enum Licence {
        OWN,
        PERMITTED,
        PUBLIC
    }
}
