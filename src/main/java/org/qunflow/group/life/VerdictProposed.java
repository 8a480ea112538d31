package org.qunflow.group.life;

import java.time.Instant;
import org.qunflow.group.seat.GroupEvent;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** It is asked what becomes of a group, and the table proposes something. */
public record VerdictProposed(CommunityId community, Instant at, GroupId group, String verdict, int health, int size)
        implements GroupEvent {}
