package org.qunflow.member.tag;

import java.time.Instant;

/** A tag as it stands; endedAt null while it holds. */
public record Tag(
        long id,
        String key,
        String value,
        String reason,
        TagSource source,
        String setBy,
        Instant setAt,
        Instant until,
        Instant endedAt,
        String endedBy,
        String endedReason) {}
