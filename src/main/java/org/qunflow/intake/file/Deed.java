package org.qunflow.intake.file;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.member.FactKind;

/** What a line says a member did; the member is still an external id. amount is null where nothing was paid. */
public record Deed(
        Line origin,
        String source,
        String member,
        FactKind kind,
        Instant at,
        String id,
        int quantity,
        BigDecimal amount) {}
