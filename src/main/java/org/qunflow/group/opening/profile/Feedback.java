package org.qunflow.group.opening.profile;

import java.time.Instant;
import org.qunflow.shared.MemberId;

/** What a seed user said, and what the product owner answered (002-09); OPEN, ADOPTED, PLANNED, DECLINED or CLOSED. */
public record Feedback(
        long id,
        MemberId member,
        String text,
        String notedBy,
        Instant notedAt,
        String state,
        String answer,
        String answeredBy) {}
