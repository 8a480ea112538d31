package org.qunflow.group.seat;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** No other group of the kind had seats for all members of a group; everybody stayed where they were. */
public record MergeRefused(CommunityId community, Instant at, GroupId group, int members, int mostFree)
        implements GroupEvent {}
