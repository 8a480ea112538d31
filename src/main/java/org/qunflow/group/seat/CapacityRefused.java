package org.qunflow.group.seat;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A group was to be made smaller than it is, or larger than any may be. */
public record CapacityRefused(CommunityId community, Instant at, GroupId group, int capacity, Refusal refusal)
        implements GroupEvent {}
