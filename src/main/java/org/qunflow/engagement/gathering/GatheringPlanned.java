package org.qunflow.engagement.gathering;

import java.time.Instant;
import org.qunflow.shared.CommunityId;
import org.qunflow.shared.GroupId;

/** A gathering stands in the calendar. */
public record GatheringPlanned(
        CommunityId community, Instant at, GroupId group, GatheringId gathering, String title, String value)
        implements GatheringEvent {}
