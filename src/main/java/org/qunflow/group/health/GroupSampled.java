package org.qunflow.group.health;

import java.math.BigDecimal;
import java.time.Instant;
import org.qunflow.group.seat.GroupEvent;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** An operator counted turns in a group's talk. */
public record GroupSampled(
        CommunityId community, Instant at, GroupId group, int topics, int turns, int mutual, BigDecimal rating)
        implements GroupEvent {}
