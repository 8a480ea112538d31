package org.qunflow.reward;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A budget was to be set and was not. */
public record BudgetRefused(CommunityId community, Instant at, Purpose purpose, BigDecimal points, Refusal refusal)
        implements CommunityEvent {}
