package org.qunflow.group.life;

import java.time.Instant;
import org.qunflow.group.seat.GroupEvent;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A lead made a group a standing one, or no longer. */
public record GroupFixed(CommunityId community, Instant at, GroupId group, boolean fixed) implements GroupEvent {}
