package org.qunflow.engagement.ugc;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.MemberId;

/**
 * A contribution of a member.
 *
 * @param author the member's display name
 * @param level how far the author is trusted; null before the first verdict
 * @param points that were given for it; null if none were
 */
public record Work(
        WorkId id,
        CommunityId community,
        MemberId member,
        String author,
        String level,
        WorkKind kind,
        String body,
        String source,
        String enteredBy,
        WorkState state,
        int revision,
        Instant submittedAt,
        String reason,
        String decidedBy,
        Instant changedAt,
        Instant publishedAt,
        Licence licence,
        Instant licenceAt,
        Long transfer,
        BigDecimal points,
        boolean pictured) {}
