package org.qunflow.member;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.MemberId;

/**
 * One thing a member did.
 *
 * @param externalId unique per community and source at its moment; the same fact appended again changes nothing
 * @param amount what was paid, in the community's currency; null if nothing
 */
public record NewFact(
        MemberId member, FactKind kind, Instant occurredAt, String externalId, int quantity, BigDecimal amount) {}
