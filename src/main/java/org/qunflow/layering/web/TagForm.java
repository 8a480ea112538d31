package org.qunflow.layering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.qunflow.member.tag.NewTag;
import org.qunflow.member.tag.TagSource;

/** A tag as it is typed. */
record TagForm(String key, String value, String reason, String until) {

    /** The tag that ends with the day typed; empty if that is no day. */
    Optional<NewTag> tag(ZoneId zone) {
        try {
            Instant end = until == null || until.isBlank()
                    ? null
                    : LocalDate.parse(until.strip())
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant();
            return Optional.of(new NewTag(key, value, reason, TagSource.OPERATOR, end));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
