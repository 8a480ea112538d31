package org.qunflow.reward.money;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Money was to move and did not. */
public record MoneyRefused(
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        MoneyMove move,
        BigDecimal amount,
        MoneyRefusal objection)
        implements DomainEvent {}
