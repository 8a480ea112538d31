package org.qunflow.reward.money;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Money of a member or a partner moved. */
public record MoneyMoved(
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        long transfer,
        MoneyMove move,
        BigDecimal amount,
        String currency,
        String reason)
        implements DomainEvent {}
