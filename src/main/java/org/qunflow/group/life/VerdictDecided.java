package org.qunflow.group.life;

import java.time.Instant;
import org.qunflow.group.seat.GroupEvent;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A lead decided what becomes of a group. */
public record VerdictDecided(CommunityId community, Instant at, GroupId group, String verdict, String reason)
        implements GroupEvent {}
