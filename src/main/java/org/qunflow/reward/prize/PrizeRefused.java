package org.qunflow.reward.prize;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A prize was to be offered or restocked and was not. */
public record PrizeRefused(CommunityId community, Instant at, String name, PrizeRefusal refusal)
        implements CommunityEvent {}
