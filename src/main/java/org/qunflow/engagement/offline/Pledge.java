package org.qunflow.engagement.offline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.qunflow.shared.MemberId;

/** What a member promised for an offline event; kept: what of it the community kept, null until it is settled. */
public record Pledge(
        UUID id,
        OfflineId event,
        MemberId member,
        String name,
        BigDecimal amount,
        PledgeState state,
        BigDecimal kept,
        boolean came,
        String notedBy,
        Instant notedAt) {}
