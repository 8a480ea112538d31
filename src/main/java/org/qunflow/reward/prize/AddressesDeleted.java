package org.qunflow.reward.prize;

import java.time.Instant;
import org.qunflow.shared.CommunityEvent;
import org.qunflow.shared.CommunityId;

/** Addresses were deleted that were of no more use. */
public record AddressesDeleted(CommunityId community, Instant at, int addresses) implements CommunityEvent {}
