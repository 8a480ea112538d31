package org.qunflow.engagement.gathering;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** Nobody held a gathering. */
public record GatheringMissed(CommunityId community, Instant at, GroupId group, GatheringId gathering, String title)
        implements GatheringEvent {}
