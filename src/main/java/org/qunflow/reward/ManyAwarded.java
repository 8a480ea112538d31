package org.qunflow.reward;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Many awards were booked at once; each stands in the book. */
public record ManyAwarded(CommunityId community, Instant at, Purpose purpose, int awards, BigDecimal points)
        implements CommunityEvent {}
