package org.qunflow.group.seat;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** All members of a group moved into another one of its kind. */
public record GroupMerged(CommunityId community, Instant at, GroupId group, GroupId into, String name, int members)
        implements GroupEvent {}
