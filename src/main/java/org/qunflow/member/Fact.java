package org.qunflow.member;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.MemberId;

/** One thing a member did, as stored. amount and currency are null where nothing was paid. */
public record Fact(
        long id,
        MemberId member,
        FactKind kind,
        Instant occurredAt,
        String source,
        String externalId,
        int quantity,
        BigDecimal amount,
        String currency) {}
