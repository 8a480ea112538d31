package org.qunflow.reward;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A lead set what may be awarded for a purpose in a month. */
public record BudgetSet(CommunityId community, Instant at, Purpose purpose, LocalDate period, BigDecimal points)
        implements CommunityEvent {}
