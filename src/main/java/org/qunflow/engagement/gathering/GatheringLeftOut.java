package org.qunflow.engagement.gathering;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A column gives the group no gathering that week, because it has enough. */
public record GatheringLeftOut(
        CommunityId community, Instant at, GroupId group, GatheringId gathering, String title, String reason)
        implements GatheringEvent {}
