package org.qunflow.group.life;

import java.time.Instant;
import org.qunflow.group.seat.GroupEvent;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** The clock of a group began anew. */
public record ClockRenewed(CommunityId community, Instant at, GroupId group, int round) implements GroupEvent {}
