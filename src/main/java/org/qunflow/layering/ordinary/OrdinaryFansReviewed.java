package org.qunflow.layering.ordinary;

import java.time.Instant;
import java.time.LocalDate;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** The month's look at all ordinary fans: how many there are, how many go up, how many are worth nurturing. */
public record OrdinaryFansReviewed(
        CommunityId community, Instant at, LocalDate month, int touches, int ordinary, int promoted, int promising)
        implements CommunityEvent {}
