package org.qunflow.group.seat;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A group was closed; its members gave their seats back or moved on. */
public record GroupClosed(CommunityId community, Instant at, GroupId group, String reason, int members)
        implements GroupEvent {}
