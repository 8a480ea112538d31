package org.qunflow.reward;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.DomainEvent;

/** Points were to move and did not; about a member, or about the community where nobody is known. */
public record BookingRefused(
        CommunityId community,
        Instant at,
        String subjectType,
        String subjectId,
        Kind booking,
        BigDecimal points,
        Refusal refusal)
        implements DomainEvent {}
