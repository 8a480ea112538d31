package org.qunflow.reward.prize;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** A prize was taken out of the catalogue; what was asked for before goes on. */
public record PrizeTakenOff(CommunityId community, Instant at, PrizeId prize, String name) implements CommunityEvent {}
