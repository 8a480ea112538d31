package org.qunflow.group.seat;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A lead made a group larger or smaller. */
public record CapacityChanged(CommunityId community, Instant at, GroupId group, int before, int capacity)
        implements GroupEvent {}
