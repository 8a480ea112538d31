package org.qunflow.layering.vip;

import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.MemberId;

/** Where a member stands on the way to VIP, in it, or out of it. */
public record Vip(
        UUID id,
        MemberId member,
        String state,
        Instant proposedAt,
        String decidedBy,
        Instant offeredAt,
        Instant since,
        Instant until,
        int renewals,
        Instant closedAt) {}
