package org.qunflow.reward.prize;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A prize was put into the catalogue, or pieces were added to it. */
public record PrizeOffered(CommunityId community, Instant at, PrizeId prize, String name, BigDecimal points, int stock)
        implements CommunityEvent {}
